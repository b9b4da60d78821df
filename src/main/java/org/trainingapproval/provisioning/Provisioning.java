package org.trainingapproval.provisioning;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trainingapproval.people.OrganisationImport;
import org.trainingapproval.people.process.EngineIdentities;
import org.trainingapproval.platform.engine.AccessRights;
import org.trainingapproval.platform.engine.TasklistFilters;
import org.trainingapproval.platform.settings.StartRefused;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.platform.settings.TrainingSettings.Demonstration;

/** Sets up organisation, groups, rights and filters. Runs before the web server takes requests; a repeat changes nothing. */
@Component
class Provisioning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private final OrganisationImport organisation;
    private final EngineIdentities identities;
    private final AccessRights rights;
    private final TasklistFilters filters;
    private final TrainingSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean production;
    private boolean running;

    Provisioning(
            OrganisationImport organisation,
            EngineIdentities identities,
            AccessRights rights,
            TasklistFilters filters,
            TrainingSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Environment environment) {
        this.organisation = organisation;
        this.identities = identities;
        this.rights = rights;
        this.filters = filters;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.production = environment.acceptsProfiles(Profiles.of("prod"));
    }

    @Override
    public void start() {
        if (production && isDemonstrationDatabase()) {
            throw new StartRefused("spring.datasource.url (SPRING_DATASOURCE_URL) names a database that was set up for"
                    + " the demonstration; profile prod needs one of its own");
        }
        if (production && isClockMoved()) {
            throw new StartRefused(
                    "spring.datasource.url (SPRING_DATASOURCE_URL) names a database whose demonstration clock"
                            + " was moved into the future; profile prod needs one of its own");
        }
        transaction.executeWithoutResult(status -> provision(settings.demonstration()));
        running = true;
    }

    private void provision(@Nullable Demonstration demonstration) {
        String folder = settings.organisationFolder();
        if (folder != null && !folder.isBlank() && organisation.importOnce(folder)) {
            LOG.info("Read the organisation from {}", folder);
            if (!production) {
                jdbc.sql(
                                "insert into installation (key, value) values ('demonstration', 'true') on conflict do nothing")
                        .update();
            }
        }
        identities.createGroups();
        identities.createUsers(demonstration == null ? null : demonstration.password());
        identities.createAdministrator(
                settings.administrator().id(), settings.administrator().password());
        rights.grant();
        filters.create();
    }

    private boolean isDemonstrationDatabase() {
        return jdbc.sql("select exists (select from installation where key = 'demonstration')")
                .query(Boolean.class)
                .single();
    }

    private boolean isClockMoved() {
        return jdbc.sql("select exists (select from demonstration_clock)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
