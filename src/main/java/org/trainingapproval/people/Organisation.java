package org.trainingapproval.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is read from files, before anything of it is stored.
 *
 * @param departments its departments
 * @param people its people
 * @param budgets what its departments may spend
 * @param goals what it is striving for
 * @param blackouts when its departments can hardly spare anybody
 * @param suggestions metrics to choose from
 */
record Organisation(
        List<Department> departments,
        List<Member> people,
        List<Budget> budgets,
        List<Goal> goals,
        List<BlackoutPeriod> blackouts,
        List<Suggestion> suggestions) {

    record Department(String id, String name, BigDecimal hourlyRate) {}

    record Member(
            String id,
            String givenName,
            String familyName,
            String email,
            String jobTitle,
            String department,
            @Nullable String manager,
            Set<String> groups) {}

    /** @param yearsAhead 0 for the fiscal year in which the file is read, 1 for the one after it */
    record Budget(String department, int yearsAhead, BigDecimal amount, String mode) {}

    record Goal(String id, String title, String description) {}

    /**
     * @param yearsAhead 0 when it begins in the year in which the file is read, 1 for the one after it
     * @param lastDay earlier than the first day when it lies in the year after that
     */
    record BlackoutPeriod(String department, int yearsAhead, MonthDay firstDay, MonthDay lastDay, String reason) {

        LocalDate begins(int thisYear) {
            return firstDay.atYear(thisYear + yearsAhead);
        }

        LocalDate ends(int thisYear) {
            return lastDay.atYear(thisYear + yearsAhead + (lastDay.isBefore(firstDay) ? 1 : 0));
        }
    }

    /** @param department none: it suits everybody */
    record Suggestion(
            String id,
            String name,
            String unit,
            String direction,
            String area,
            @Nullable String department) {}
}
