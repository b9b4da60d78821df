package org.trainingapproval.people;

import java.math.BigDecimal;
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
 */
record Organisation(List<Department> departments, List<Member> people, List<Budget> budgets, List<Goal> goals) {

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
}
