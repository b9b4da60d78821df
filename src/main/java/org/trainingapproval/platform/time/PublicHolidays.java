package org.trainingapproval.platform.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.trainingapproval.platform.settings.TrainingSettings;

/** The days on which a country or region does not work, and what they are called. */
final class PublicHolidays {

    private final HolidayManager holidays;
    private final String[] region;
    private final ResourceBundle names;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    PublicHolidays(TrainingSettings.Holidays settings, Locale locale) {
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(settings.calendar()));
        this.region = settings.region().isBlank() ? new String[0] : new String[] {settings.region()};
        // Asked itself, the library falls back to the language of the machine before it falls back to English.
        this.names = ResourceBundle.getBundle(
                "descriptions.holiday_descriptions",
                locale,
                HolidayManager.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What the public holiday on this day is called; empty when it is none. A day that is only observed is none. */
    Optional<String> on(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::ofYear).get(day));
    }

    private Map<LocalDate, String> ofYear(int year) {
        return holidays.getHolidays(Year.of(year), region).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate, this::name, (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    private String name(Holiday holiday) {
        String key = "holiday.description." + holiday.getPropertiesKey();
        return names.containsKey(key) ? names.getString(key) : "public holiday";
    }
}
