package org.trainingapproval.support;

import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Settings as the demonstration has them, for tests without the application. */
public final class TestSettings {

    private TestSettings() {}

    /** Valid ones: Berlin, Hamburg's holidays and euros. */
    public static TrainingSettings valid() {
        return in("Europe/Berlin");
    }

    /** The same in another zone. */
    public static TrainingSettings in(String zone) {
        return new TrainingSettings(
                URI.create("https://training.example"),
                ZoneId.of(zone),
                Locale.UK,
                Currency.getInstance("EUR"),
                "Training Approval <training@gannetmoor.example>",
                new TrainingSettings.Holidays("de", "hh"),
                null,
                new TrainingSettings.Administrator("admin", "a long enough password"),
                1000,
                null);
    }
}
