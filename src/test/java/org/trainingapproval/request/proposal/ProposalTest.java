package org.trainingapproval.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.Training;

class ProposalTest {

    @Test
    void peopleWithoutANameCountToo() {
        assertThat(proposal(1, List.of("emma"), 4).headcount()).isEqualTo(5);
        assertThat(proposal(1, List.of(), 4).headcount()).isEqualTo(4);
    }

    @Test
    void whoIsNamedTwiceCountsOnce() {
        assertThat(proposal(1, List.of("emma", "emma"), 0).headcount()).isEqualTo(1);
    }

    @Test
    void somebodyMustTakePart() {
        assertThatThrownBy(() -> proposal(1, List.of(), 0)).hasMessage("Nobody takes part");
    }

    @Test
    void thereAreOneToFiveObjectives() {
        assertThat(proposal(5, List.of("emma"), 0).objectives()).hasSize(5);
        assertThatThrownBy(() -> proposal(0, List.of("emma"), 0)).hasMessage("There are 0 objectives");
        assertThatThrownBy(() -> proposal(6, List.of("emma"), 0)).hasMessage("There are 6 objectives");
    }

    @Test
    void thePartsOfAPackageFollowTheTraining() {
        assertThatThrownBy(() -> new Proposal(
                        "Content",
                        List.of("Objective"),
                        List.of("emma"),
                        0,
                        8,
                        null,
                        null,
                        List.of(),
                        List.of(new Part(
                                3, "CRM news", Training.Format.WEBINARS, Described.TUESDAY, Described.TUESDAY))))
                .hasMessageStartingWith("The parts do not follow each other");
    }

    private static Proposal proposal(int objectives, List<String> participants, int furtherPeople) {
        return new Proposal(
                "Content",
                Collections.nCopies(objectives, "Objective"),
                participants,
                furtherPeople,
                8,
                null,
                null,
                List.of());
    }
}
