package org.trainingapproval.people;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.Organisation.BlackoutPeriod;
import org.trainingapproval.people.Organisation.Budget;
import org.trainingapproval.people.Organisation.Department;
import org.trainingapproval.people.Organisation.Goal;
import org.trainingapproval.people.Organisation.Member;
import org.trainingapproval.people.Organisation.Suggestion;
import org.trainingapproval.platform.csv.CsvFile;

/** Reads an organisation from the comma separated files of a folder, in UTF-8 with a header line each. */
@Component
class OrganisationReader {

    private final ResourceLoader resources;

    OrganisationReader(ResourceLoader resources) {
        this.resources = resources;
    }

    /**
     * Reads {@code departments.csv}, {@code people.csv}, {@code budgets.csv} and {@code strategic_goals.csv}, and if they are
     * there {@code blackout_periods.csv} and {@code kpi_suggestions.csv}.
     *
     * @param folder Spring resource location that ends in a slash
     * @throws IllegalArgumentException naming file and line of a value that can't be read
     */
    Organisation read(String folder) {
        return new Organisation(
                rows(
                        folder + "departments.csv",
                        row -> new Department(row.get("id"), row.get("name"), new BigDecimal(row.get("hourly_rate")))),
                rows(folder + "people.csv", OrganisationReader::member),
                rows(
                        folder + "budgets.csv",
                        row -> new Budget(
                                row.get("department"),
                                Integer.parseInt(row.get("fiscal_year")),
                                new BigDecimal(row.get("amount")),
                                row.get("mode"))),
                rows(
                        folder + "strategic_goals.csv",
                        row -> new Goal(row.get("id"), row.get("title"), row.get("description"))),
                optionalRows(
                        folder + "blackout_periods.csv",
                        row -> new BlackoutPeriod(
                                row.get("department"),
                                Integer.parseInt(row.get("year")),
                                day(row.get("first_day")),
                                day(row.get("last_day")),
                                row.get("reason"))),
                optionalRows(
                        folder + "kpi_suggestions.csv",
                        row -> new Suggestion(
                                row.get("id"),
                                row.get("name"),
                                row.get("unit"),
                                row.get("direction"),
                                row.get("area"),
                                orNone(row.get("department")))));
    }

    private static Member member(CSVRecord row) {
        return new Member(
                row.get("id"),
                row.get("given_name"),
                row.get("family_name"),
                row.get("email"),
                row.get("job_title"),
                row.get("department"),
                orNone(row.get("manager")),
                Set.of(row.get("groups").split(";", -1)));
    }

    private static @Nullable String orNone(String value) {
        return value.isEmpty() ? null : value;
    }

    /** A day of every year, such as 12-31. */
    private static MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(text + " is not a month and a day such as 12-31", noDay);
        }
    }

    private <T> List<T> rows(String location, Function<CSVRecord, T> toRow) {
        return CsvFile.read(resources.getResource(location), toRow);
    }

    private <T> List<T> optionalRows(String location, Function<CSVRecord, T> toRow) {
        Resource file = resources.getResource(location);
        return file.exists() ? CsvFile.read(file, toRow) : List.of();
    }
}
