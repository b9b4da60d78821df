package org.trainingapproval.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.delivery.schedule.CheckpointKind.BOOKING;
import static org.trainingapproval.delivery.schedule.CheckpointKind.EVALUATION;
import static org.trainingapproval.support.Answers.asPackage;
import static org.trainingapproval.support.Answers.booked;
import static org.trainingapproval.support.Answers.notTakingPlace;
import static org.trainingapproval.support.Answers.training;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.platform.time.WorkCalendar;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.DeliveryProgress;
import org.trainingapproval.request.DeliveryProgress.Progress;
import org.trainingapproval.support.Statements;

class ShownProgressTest extends DeliveryScenario {

    @Autowired
    private DeliveryProgress progress;

    @Autowired
    private Statements statements;

    @Autowired
    private DateWords dates;

    @Autowired
    private WorkCalendar calendar;

    @Test
    void theRequesterReadsUntilWhenToBook() {
        workshop();
        var day = calendar.dayOf(checkpoint(BOOKING).dueAt());
        assertThat(shown().status()).isEqualTo("Being booked");
        assertThat(shown().next()).startsWith("Book it, ").contains(" by %s.".formatted(dates.dates(day, day)));
    }

    @Test
    void whatIsBookedSaysWhatComesNext() {
        bookedWorkshop();
        assertThat(shown().status()).isEqualTo("Booked");
        assertThat(shown().next()).startsWith("Next: Question about the format by ");
        goTo(deliveries.begins(number()));
        assertThat(shown().status()).isEqualTo("Running");
    }

    @Test
    void whatNobodyBookedIsNotCalledBooked() {
        workshop();
        isGivenUp(BOOKING);
        assertThat(shown().status()).isEqualTo("Going on as planned");
    }

    @Test
    void whileAnExtraCostIsDecidedTheListSaysSo() {
        workshop();
        complete("emma", BOOK, booked("2000"));
        assertThat(shown().status()).isEqualTo("Being booked");
        assertThat(shown().next()).startsWith("It costs more than was approved, and somebody decides");
        complete("mia", DECIDE_EXTRA_COST, Map.of("extraCostDecision", "APPROVED"));
        assertThat(shown().status()).isEqualTo("Booked");
    }

    @Test
    void whatDoesNotTakePlaceIsNoLongerCalledApproved() {
        workshop();
        complete("emma", BOOK, notTakingPlace());
        assertThat(shown().status()).isEqualTo("Does not take place");
        assertThat(shown().ended()).isTrue();
    }

    @Test
    void aPackageSaysWhichPartIsNext() {
        approved(asPackage(training(today()), today()));
        complete("emma", BOOK, booked("1500"));
        goTo(checkpoint(EVALUATION, 2).opensAt());
        jdbc.sql("delete from checkpoint where request_no = :number and part <> 2 and kind <> 'BOOKING'")
                .param("number", number())
                .update();
        assertThat(shown().next()).contains(" of part 2 by ");
    }

    @Test
    void aWholePageIsReadWithOneStatement() {
        bookedWorkshop();
        String first = number();
        workshop();
        List<String> both = List.of(first, number());
        assertThat(progress.of(both)).hasSize(2);
        assertThat(statements.of(() -> progress.of(both))).isEqualTo(1);
    }

    private Progress shown() {
        return progress.of(List.of(number())).get(number());
    }
}
