package org.trainingapproval.request.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.businesscase.Benefit.Kind;
import org.trainingapproval.request.policy.EstimateDepth.Depth;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
@Transactional
class EstimatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 4, 5);

    @Autowired
    private Estimates estimates;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private Proposals proposals;

    @Autowired
    private CaseWords words;

    @Autowired
    private MoneyWords money;

    @Autowired
    private CopiedEstimate copiedEstimate;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void emmaAsksForAWorkshop() {
        Need need = new Need(
                "Our agents do not know the new CRM.",
                Need.GapFoundBy.REVIEW,
                Need.Audience.TEAM,
                "Handling time",
                "minutes",
                Need.Direction.LOWER,
                new BigDecimal("9.5"),
                new BigDecimal("8"),
                "CRM report");
        number = requests.register("emma", need).number();
        requests.describe(
                number,
                new Training(
                        "CRM in practice",
                        "Workshop House",
                        Training.Format.WORKSHOP,
                        "Hamburg",
                        MONDAY,
                        MONDAY.plusDays(1),
                        new BigDecimal("4200")));
    }

    @Test
    void everyKindOfBenefitIsReadAsItWasStored() {
        List.of(
                        workshop(new Benefit.UnitValue(figure("9.5"), figure("8"), figure("11000"))),
                        workshop(new Benefit.HoursSaved(figure("1.5"), figure("400"), figure("32.5"))),
                        workshop(new Benefit.Fewer(Kind.ERRORS, figure("12"), figure("150"))),
                        workshop(new Benefit.Fewer(Kind.RETENTION, figure("0.5"), figure("15000"))),
                        workshop(new Benefit.Amount(Kind.REVENUE, figure("7000"))),
                        workshop(new Benefit.Amount(Kind.COST_AVOIDED, figure("7000.5"))),
                        workshop(new Benefit.None()),
                        small())
                .forEach(estimate -> {
                    estimates.record(number, estimate);

                    assertThat(estimates.find(number))
                            .usingRecursiveComparison()
                            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .isEqualTo(Optional.of(estimate));
                });
    }

    @Test
    void aNewRevisionStartsFromTheEstimateOfTheOneBefore() {
        estimates.record(number, workshop(new Benefit.Fewer(Kind.ERRORS, figure("12"), figure("150"))));
        Estimate before = estimates.find(number).orElseThrow();
        jdbc.sql(
                        "create temporary table copied on commit drop as select * from request_revision where request_no = :number")
                .param("number", number)
                .update();
        jdbc.sql("update copied set revision = 2").update();
        jdbc.sql("insert into request_revision select * from copied").update();

        copiedEstimate.copied(number, 1, 2);

        jdbc.sql("update training_request set revision = 2 where request_no = :number")
                .param("number", number)
                .update();
        assertThat(estimates.find(number)).contains(before);
    }

    @Test
    void theSumOfTheLinesIsWhatTheTrainingCosts() {
        estimates.record(number, workshop(new Benefit.None()));
        assertThat(requests.get(number).describedTraining().cashCost()).isEqualByComparingTo("4950");

        estimates.record(number, small());
        assertThat(requests.get(number).describedTraining().cashCost()).isEqualByComparingTo("4950");
    }

    @Test
    void anEstimateIsClosedWhenTheRequestIsInReview() {
        estimates.record(number, small());
        requests.submit(number);

        assertThatThrownBy(() -> estimates.record(number, small())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHourlyRateIsThatOfTheRequestersDepartment() {
        assertThat(estimates.hourlyRate(requests.get(number))).isEqualByComparingTo("32.50");
    }

    @Test
    void nothingIsSaidBeforeTheEstimate() {
        assertThat(estimates.businessCase(number)).isEmpty();
        assertThat(words()).isEmpty();
    }

    @Test
    void theWorkshopInWords() {
        away(5, 16);
        estimates.record(number, workshop(new Benefit.UnitValue(figure("9.5"), figure("8"), figure("11000"))));

        assertThat(words())
                .containsOnly(
                        entry("goal", "Answer customers the same day"),
                        entry(
                                "costs",
                                "Course fee: €4,200.00\nTravel: €600.00\nMaterials: €150.00\n"
                                        + "Time away: €2,600.00 (5 people × 16 hours at €32.50)"),
                        entry("totalCost", "€7,550.00"),
                        entry("cashTotal", "€4,950.00"),
                        entry("costPerPerson", "€1,510.00"),
                        entry(
                                "benefit",
                                "1.5 minutes less, each worth €11,000.00 a year: €16,500.00 in the first year."),
                        entry(
                                "adjustedBenefit",
                                "€7,920.00: 60 % of the benefit comes from the training, and that is 80 % sure"),
                        entry("roiClaimed", "119 %"),
                        entry("roiAdjusted", "5 %"),
                        entry("bcr", "1.0"),
                        entry("payback", "11.4 months"),
                        entry(
                                "case",
                                "ROI 5 % (BCR 1.0), paid back in 11.4 months: an adjusted benefit of €7,920.00 in the first"
                                        + " year against a total cost of €7,550.00."),
                        entry("monthsToEffect", "After 3 months"),
                        entry("evidence", "Rotterdam needs 7.8 minutes.\nSource: CRM report of Rotterdam"),
                        entry("intangibles", "Fewer call-backs"));
    }

    @Test
    void otherKindsOfBenefitInWords() {
        assertThat(benefitWords(new Benefit.HoursSaved(figure("1.5"), figure("400"), figure("32.50"))))
                .isEqualTo("1.5 minutes saved 400 times a week are 10 hours; over 46 working weeks at €32.50 an hour:"
                        + " €14,950.00 in the first year.");
        assertThat(benefitWords(new Benefit.Fewer(Kind.ERRORS, figure("12"), figure("150"))))
                .isEqualTo("Errors avoided a year: 12, at €150.00 each: €1,800.00 in the first year.");
        assertThat(benefitWords(new Benefit.Fewer(Kind.RETENTION, figure("2"), figure("15000"))))
                .isEqualTo("Resignations avoided a year: 2, at €15,000.00 each: €30,000.00 in the first year.");
        assertThat(benefitWords(new Benefit.Amount(Kind.REVENUE, figure("7000"))))
                .isEqualTo("More revenue: €7,000.00 in the first year.");
        assertThat(benefitWords(new Benefit.None())).isEqualTo("Nothing that can be put in money.");
    }

    @Test
    void whatBringsNothingIsNeverPaidBack() {
        estimates.record(number, workshop(new Benefit.None()));

        assertThat(words())
                .contains(
                        entry("payback", "Never"),
                        entry("roiAdjusted", "\u2212100 %"),
                        entry(
                                "case",
                                "ROI \u2212100 % (BCR 0.0), never paid back: no benefit in money against a total cost of"
                                        + " €4,950.00."));
    }

    @Test
    void whatIsFreeHasNoReturn() {
        requests.describe(number, requests.get(number).describedTraining().withCost(BigDecimal.ZERO));
        estimates.record(number, small());

        assertThat(words())
                .contains(
                        entry("costs", "Free of charge"),
                        entry("roiAdjusted", "Not applicable: it costs nothing"),
                        entry("payback", "Not applicable: it costs nothing"),
                        entry(
                                "case",
                                "It costs nothing and promises an adjusted benefit of €75.00 in the first year."));
    }

    @Test
    void theLinesAreLeftOutWhenAnotherOptionIsPaid() {
        estimates.record(number, workshop(new Benefit.None()));
        requests.describe(number, requests.get(number).describedTraining().withCost(figure("3000")));

        away(1, 8);

        assertThat(words())
                .contains(entry("costs", "To be paid: €3,000.00\nTime away: €260.00 (1 person × 8 hours at €32.50)"));
    }

    private String benefitWords(Benefit benefit) {
        return new BenefitWords(money).sentence(benefit, requests.get(number).need());
    }

    private Map<String, String> words() {
        return words.of(requests.get(number));
    }

    private void away(int people, int hoursEach) {
        proposals.record(
                number,
                new Proposal(
                        "The CRM's short cuts",
                        List.of("Find a customer within ten seconds"),
                        List.of("emma"),
                        people - 1,
                        hoursEach,
                        null,
                        null,
                        List.of()));
    }

    private static Estimate workshop(Benefit benefit) {
        return new Estimate(
                Depth.FULL,
                "answer-faster",
                null,
                new CostLines(figure("4200"), figure("600"), BigDecimal.ZERO, figure("150"), BigDecimal.ZERO),
                benefit,
                60,
                80,
                figure("32.50"),
                3,
                "Rotterdam needs 7.8 minutes.",
                "CRM report of Rotterdam",
                "Fewer call-backs");
    }

    private static Estimate small() {
        return new Estimate(
                Depth.SHORT,
                null,
                null,
                null,
                new Benefit.Amount(Kind.AMOUNT, figure("300")),
                50,
                50,
                figure("32.50"),
                null,
                null,
                null,
                null);
    }

    private static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }
}
