package org.trainingapproval.notification;

import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Settings for tests of mails without the application. */
public final class MailSettings {

    private MailSettings() {}

    /** Settings with this public address. */
    public static TrainingSettings at(String publicUrl) {
        return new TrainingSettings(
                URI.create(publicUrl),
                ZoneId.of("Europe/Berlin"),
                Locale.UK,
                Currency.getInstance("EUR"),
                "Training Approval <training@example.org>",
                new TrainingSettings.Holidays("de", "hh"),
                null,
                new TrainingSettings.Administrator("admin", "secret"),
                1000,
                null);
    }
}
