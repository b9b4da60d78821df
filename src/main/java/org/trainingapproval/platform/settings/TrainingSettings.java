package org.trainingapproval.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator sets under {@code training.*}.
 *
 * @param publicUrl address under which people reach the application; the only base of links in mails
 * @param zone zone of the organisation: its days and working hours
 * @param locale how dates and amounts are written for people
 * @param currency the one currency of the organisation
 * @param mailFrom sender of every mail
 * @param holidays whose public holidays are not working days
 * @param organisationFolder where the organisation's people, departments, budgets and goals are read from when there are
 *     none yet, as a Spring resource location that ends in a slash; none: they are entered later
 * @param administrator the first administrator, created when there is none
 * @param passwordIterations rounds of PBKDF2 for a stored password
 * @param demonstration what only the demonstration has; absent in profile {@code prod}
 */
@Validated
@ConfigurationProperties("training")
public record TrainingSettings(
        @NotNull URI publicUrl,
        @NotNull ZoneId zone,
        @NotNull Locale locale,
        @NotNull Currency currency,
        @NotBlank String mailFrom,
        @NotNull @Valid Holidays holidays,
        @Nullable String organisationFolder,
        @NotNull @Valid Administrator administrator,
        @Min(1000) @DefaultValue("310000") int passwordIterations,
        @Valid @Nullable Demonstration demonstration) {

    /**
     * Country and region of the public holidays.
     *
     * @param calendar ISO 3166 code of the country, in lower case
     * @param region the library's code of the region, or empty for the whole country
     */
    public record Holidays(
            @NotBlank String calendar, @DefaultValue("") String region) {}

    /**
     * The first administrator.
     *
     * @param id user id
     * @param password initial password; changing it here later has no effect
     */
    public record Administrator(
            @NotBlank @DefaultValue("admin") String id,
            @NotBlank String password) {}

    /**
     * What the demonstration brings along.
     *
     * @param folder where its database and mailbox are kept
     * @param postgresPort port of its PostgreSQL on the loopback interface; fixed, so that a new start finds a server
     *     that outlived a killed application
     * @param mailPort port of its mail server on the loopback interface; 0 for any
     * @param password password of every demonstration person
     */
    public record Demonstration(
            @NotBlank String folder,
            int postgresPort,
            int mailPort,
            @NotBlank String password) {}
}
