package org.trainingapproval.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.platform.settings.TrainingSettings;
import org.trainingapproval.support.TestSettings;

class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar(TestSettings.valid());

    @ParameterizedTest(name = "{0} and {1} working days: {2} ({3})")
    @CsvSource({
        "2027-03-01T09:00:00Z, 5, 2027-03-08T17:00:00Z, a plain week in winter time",
        "2027-03-05T16:59:00Z, 1, 2027-03-08T17:00:00Z, Friday afternoon ends on Monday",
        "2027-03-06T10:00:00Z, 1, 2027-03-09T17:00:00Z, Saturday counts as the Monday after it",
        "2027-03-25T09:00:00Z, 2, 2027-03-31T16:00:00Z, Easter and the change to summer time",
        "2027-10-29T09:00:00Z, 1, 2027-11-01T17:00:00Z, the change to winter time",
        "2028-02-28T09:00:00Z, 1, 2028-02-29T17:00:00Z, a leap day",
        "2026-12-23T09:00:00Z, 3, 2026-12-29T17:00:00Z, Christmas",
        "2026-12-30T09:00:00Z, 2, 2027-01-04T17:00:00Z, the turn of the year",
        "2027-02-28T23:30:00Z, 1, 2027-03-02T17:00:00Z, already Monday in Berlin",
        "2026-10-30T09:00:00Z, 1, 2026-11-02T17:00:00Z, Reformation Day is on a Saturday",
        "2025-10-30T09:00:00Z, 1, 2025-11-03T17:00:00Z, Reformation Day is a holiday in Hamburg"
    })
    void aDeadlineEndsWithAWorkingDay(Instant moment, int workingDays, Instant deadline, String why) {
        assertThat(calendar.endOfWorkingDay(moment, workingDays)).isEqualTo(deadline);
    }

    @Test
    void aHolidayOfAnotherRegionIsAWorkingDay() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 6))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 5, 6))).isFalse();
    }

    @Test
    void aDeadlineIsAtLeastOneWorkingDayAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.endOfWorkingDay(Instant.EPOCH, 0));
    }

    @Test
    void theZoneOfTheOrganisationDecidesWhichDayItIs() {
        WorkCalendar newYork = new WorkCalendar(TestSettings.in("America/New_York"));
        Instant sundayEvening = Instant.parse("2027-03-01T03:00:00Z");
        assertThat(newYork.endOfWorkingDay(sundayEvening, 1)).isEqualTo(Instant.parse("2027-03-02T23:00:00Z"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} ({3})")
    @CsvSource({
        "2027-03-01, 2027-03-05, 5, a week",
        "2027-03-01, 2027-03-01, 1, one day",
        "2027-03-06, 2027-03-07, 0, a weekend",
        "2027-03-25, 2027-03-30, 2, Easter"
    })
    void daysOffAreNoWorkingDays(LocalDate first, LocalDate last, int days, String why) {
        assertThat(calendar.workingDays(first, last)).as(why).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-26, 2nd Christmas day",
        "2027-01-01, New Year's Day",
        "2027-03-26, Good Friday",
        "2028-10-31, Reformation day",
        "2027-03-27, weekend",
        "2027-03-25,"
    })
    void aDayOffIsNamed(LocalDate day, @Nullable String name) {
        assertThat(calendar.dayOff(day)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void holidaysAreNamedInTheLanguageOfTheOrganisationOnly() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            ResourceBundle.clearCache();
            assertThat(new WorkCalendar(TestSettings.valid()).dayOff(LocalDate.of(2026, 12, 25)))
                    .contains("1st Christmas day");
            assertThat(in("de", "hh", Locale.GERMANY).on(LocalDate.of(2026, 12, 25)))
                    .contains("1. Weihnachtsfeiertag");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void peopleWorkOnADayThatIsOnlyObserved() {
        assertThat(in("at", "", Locale.UK).on(LocalDate.of(2026, 12, 24))).isEmpty();
        assertThat(in("at", "", Locale.UK).on(LocalDate.of(2026, 12, 25))).isPresent();
    }

    @Test
    void aHolidayOfTheRegionOnlyIsNoneOfTheCountry() {
        assertThat(in("de", "", Locale.UK).on(LocalDate.of(2028, 10, 31))).isEmpty();
        assertThat(in("de", "by", Locale.UK).on(LocalDate.of(2027, 1, 6))).isPresent();
    }

    @Test
    void aWorkingDayIsFoundForADayOff() {
        assertThat(calendar.workingDayFor(LocalDate.of(2027, 3, 26)))
                .isEqualTo(new Moved(LocalDate.of(2027, 3, 30), Optional.of("Good Friday")));
        assertThat(calendar.workingDayFor(LocalDate.of(2027, 3, 25)))
                .isEqualTo(new Moved(LocalDate.of(2027, 3, 25), Optional.empty()));
        assertThat(calendar.workingDayUpTo(LocalDate.of(2027, 3, 29))).isEqualTo("2027-03-25");
    }

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource({
        "2027-03-25, 0, 2027-03-25",
        "2027-03-25, 1, 2027-03-30",
        "2027-03-27, 0, 2027-03-30",
        "2027-03-27, 2, 2027-03-31",
        "2028-02-28, 1, 2028-02-29",
        "2026-12-31, 1, 2027-01-04",
        "2027-03-30, -1, 2027-03-25",
        "2027-03-28, -1, 2027-03-25",
        "2028-03-01, -1, 2028-02-29",
        "2027-01-04, -2, 2026-12-30"
    })
    void workingDaysAreCountedBothWays(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(
                        workingDays < 0
                                ? calendar.workingDaysBefore(day, -workingDays)
                                : calendar.workingDaysAfter(day, workingDays))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsCountedBackToADayOff() {
        assertThat(calendar.workingDaysBefore(LocalDate.of(2027, 3, 29), 0)).isEqualTo("2027-03-25");
    }

    @Test
    void aWorkingDayLastsFromEightToSixOnBothSidesOfAChangeOfTheClock() {
        assertThat(calendar.startOfDay(LocalDate.of(2027, 3, 27))).isEqualTo("2027-03-27T07:00:00Z");
        assertThat(calendar.startOfDay(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T06:00:00Z");
        assertThat(calendar.endOfDay(LocalDate.of(2027, 10, 30))).isEqualTo("2027-10-30T16:00:00Z");
        assertThat(calendar.endOfDay(LocalDate.of(2027, 10, 31))).isEqualTo("2027-10-31T17:00:00Z");
        assertThat(calendar.dayOf(Instant.parse("2027-03-27T22:59:59Z"))).isEqualTo("2027-03-27");
        assertThat(calendar.dayOf(Instant.parse("2027-03-27T23:00:00Z"))).isEqualTo("2027-03-28");
        assertThat(calendar.dayOf(Instant.parse("2027-10-30T22:00:00Z"))).isEqualTo("2027-10-31");
    }

    private static PublicHolidays in(String country, String region, Locale locale) {
        return new PublicHolidays(new TrainingSettings.Holidays(country, region), locale);
    }
}
