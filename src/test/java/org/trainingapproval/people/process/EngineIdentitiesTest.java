package org.trainingapproval.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
@Transactional
class EngineIdentitiesTest {

    private static final String PASSWORD = "owl-and-lamp-42";

    @Autowired
    private EngineIdentities engineIdentities;

    @Autowired
    private IdentityService identities;

    @Test
    void anAdministratorWithoutAPasswordIsNotEnough() {
        onlyAdministratorIsAdaWithoutAPassword();

        engineIdentities.createAdministrator("root.admin", PASSWORD);

        assertAdministrator("root.admin");
    }

    @Test
    void theFirstAdministratorMayBeSomebodyOfTheOrganisation() {
        onlyAdministratorIsAdaWithoutAPassword();

        engineIdentities.createAdministrator("ada", PASSWORD);

        assertAdministrator("ada");
    }

    @Test
    void whereSomebodyIsAdministratorNobodyIsAdded() {
        engineIdentities.createAdministrator("root.admin", PASSWORD);

        assertThat(identities.createUserQuery().userId("root.admin").count()).isZero();
    }

    private void onlyAdministratorIsAdaWithoutAPassword() {
        identities.deleteMembership("admin", EngineIdentities.ADMINISTRATORS);
        identities.saveUser(identities.newUser("ada"));
        identities.createMembership("ada", EngineIdentities.ADMINISTRATORS);
    }

    private void assertAdministrator(String id) {
        assertThat(identities.checkPassword(id, PASSWORD)).isTrue();
        assertThat(identities
                        .createUserQuery()
                        .userId(id)
                        .memberOfGroup(EngineIdentities.ADMINISTRATORS)
                        .count())
                .isEqualTo(1);
    }
}
