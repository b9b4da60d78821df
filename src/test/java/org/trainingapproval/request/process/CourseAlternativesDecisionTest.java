package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainingapproval.request.Need.Audience;
import org.trainingapproval.request.Need.GapFoundBy;
import org.trainingapproval.request.Training.Format;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.GapFacts;

class CourseAlternativesDecisionTest {

    private static final DecisionFile TABLE =
            DecisionFile.of("course-alternatives.dmn", PolicyTables.COURSE_ALTERNATIVES);

    @AfterAll
    static void everyRowWasMet() {
        assertThat(TABLE.neverMet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_DUTY, ME,         WORKSHOP,      900, 1,  16, JOB_SHADOWING",
        "NEW_DUTY, ME,         JOB_SHADOWING, 0,   1,  16, ''",
        "NEW_DUTY, TEAM,       WORKSHOP,      900, 5,  16, ''",
        "SURVEY,   ME,         WORKSHOP,      900, 1,  8,  MENTORING",
        "SURVEY,   ME,         WORKSHOP,      900, 1,  9,  ''",
        "SURVEY,   ME,         WORKSHOP,      900, 2,  8,  ''",
        "SURVEY,   ME,         COACHING,      900, 1,  8,  ''",
        "REVIEW,   ME,         WORKSHOP,      900, 1,  8,  MENTORING",
        "REVIEW,   ME,         COACHING,      900, 1,  8,  ''",
        "REVIEW,   TEAM,       WORKSHOP,      900, 5,  8,  ''",
        "INCIDENT, TEAM,       WORKSHOP,      900, 5,  8,  MENTORING",
        "INCIDENT, DEPARTMENT, WORKSHOP,      900, 30, 8,  MENTORING",
        "STRATEGY, DEPARTMENT, WORKSHOP,      900, 10, 16, ''",
        "STRATEGY, DEPARTMENT, WORKSHOP,      900, 11, 16, MENTORING",
        "STRATEGY, TEAM,       ONLINE_COURSE, 0,   5,  16, ''",
        "STRATEGY, TEAM,       ONLINE_COURSE, 0.01, 5, 16, SELF_STUDY",
        "STRATEGY, TEAM,       WEBINARS,      90,  5,  16, SELF_STUDY",
        "STRATEGY, TEAM,       SUBSCRIPTION,  90,  5,  16, SELF_STUDY",
        "STRATEGY, TEAM,       CONFERENCE,    900, 5,  16, SELF_STUDY",
        "NEW_DUTY, ME,         ONLINE_COURSE, 90,  1,  8,  JOB_SHADOWING MENTORING SELF_STUDY"
    })
    void aGapThatNeedsNoCourseGetsASuggestion(
            String foundBy, String audience, String format, BigDecimal cost, int people, int hours, String kinds) {
        assertThat(TABLE.ask(PolicyTables.facts(new GapFacts(foundBy, audience, format, cost, people, hours))).stream()
                        .map(row -> (String) row.get("kind"))
                        .toList())
                .isEqualTo(kinds.isEmpty() ? List.of() : List.of(kinds.split(" ")));
    }

    @Test
    void everyGapOfTheFormsGetsOnlySuggestionsThatCanBeShown() {
        for (GapFoundBy foundBy : GapFoundBy.values()) {
            for (Audience audience : Audience.values()) {
                for (Format format : Format.values()) {
                    for (int people : new int[] {1, 5, 11}) {
                        List<Map<String, Object>> rows = TABLE.ask(PolicyTables.facts(new GapFacts(
                                foundBy.name(), audience.name(), format.name(), BigDecimal.TEN, people, 8)));
                        assertThat(rows).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
                        rows.forEach(row -> {
                            CourseAlternative.Kind.valueOf((String) row.get("kind"));
                            assertThat((String) row.get("sentence")).matches("[A-Z].{20,}\\.");
                        });
                    }
                }
            }
        }
    }
}
