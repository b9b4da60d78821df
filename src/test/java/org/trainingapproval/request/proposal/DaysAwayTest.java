package org.trainingapproval.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.request.proposal.Described.TUESDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.Training.Format;
import org.trainingapproval.request.proposal.DaysAway.Stretch;

class DaysAwayTest {

    @Test
    void aDayOfSeveralPartsIsThereOnce() {
        assertThat(DaysAway.of(List.of(
                                part(1, Format.WORKSHOP, 0, 4),
                                part(2, Format.CONFERENCE, 3, 5),
                                part(3, Format.COACHING, 1, 2)))
                        .stretches())
                .containsExactly(new Stretch(TUESDAY, TUESDAY.plusDays(5)));
    }

    @Test
    void daysThatFollowEachOtherAreOneStretchAndOthersAreNot() {
        assertThat(DaysAway.of(List.of(
                                part(1, Format.WORKSHOP, 0, 1),
                                part(2, Format.WEBINARS, 9, 9),
                                part(3, Format.CONFERENCE, 2, 3)))
                        .stretches())
                .containsExactly(
                        new Stretch(TUESDAY, TUESDAY.plusDays(3)),
                        new Stretch(TUESDAY.plusDays(9), TUESDAY.plusDays(9)));
    }

    @Test
    void whatHasNoEndKeepsNobodyAwayForDays() {
        assertThat(DaysAway.of(List.of(part(1, Format.SUBSCRIPTION, 0, 300), part(2, Format.ASSOCIATION, 0, 300)))
                        .stretches())
                .isEmpty();
    }

    private static Part part(int position, Format format, int from, int to) {
        return new Part(position, "Part", format, TUESDAY.plusDays(from), TUESDAY.plusDays(to));
    }
}
