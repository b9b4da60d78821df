package org.trainingapproval.request.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;

/** Requests and proposals for tests: valid unless a test says otherwise, and so far ahead that no others are there. */
final class Described {

    static final LocalDate TUESDAY = LocalDate.of(2091, 3, 13);

    static final Training WORKSHOP = new Training(
            "CRM in practice",
            "Workshop House",
            Training.Format.WORKSHOP,
            "Hamburg",
            TUESDAY,
            TUESDAY.plusDays(1),
            new BigDecimal("1500.00"));

    static final Training ONLINE = new Training(
            "CRM online",
            "Learnwell",
            Training.Format.ONLINE_COURSE,
            "online",
            TUESDAY.plusDays(7),
            TUESDAY.plusDays(7),
            new BigDecimal("600.00"));

    static final Training SHADOWING = new Training(
            "A week beside Yuki",
            "Customer service",
            Training.Format.JOB_SHADOWING,
            "Quay 3",
            TUESDAY.plusDays(13),
            TUESDAY.plusDays(17),
            new BigDecimal("0.00"));

    private Described() {}

    static Need need() {
        return new Need(
                "Calls take long.",
                Need.GapFoundBy.REVIEW,
                Need.Audience.TEAM,
                "Handling time",
                "minutes",
                Need.Direction.LOWER,
                new BigDecimal("9.5"),
                new BigDecimal(8),
                "CRM report");
    }

    static Proposal proposal(List<Training> alternatives) {
        return new Proposal(
                "The CRM's short cuts.",
                List.of("Find a history within ten seconds", "Close a case without a second call"),
                List.of("emma", "tom"),
                3,
                16,
                "Tom comes on the second day only.",
                "Jonas takes the phone.",
                alternatives);
    }
}
