package org.trainingapproval.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.trainingapproval.request.proposal.Described.ONLINE;
import static org.trainingapproval.request.proposal.Described.SHADOWING;
import static org.trainingapproval.request.proposal.Described.TUESDAY;
import static org.trainingapproval.request.proposal.Described.WORKSHOP;
import static org.trainingapproval.request.proposal.Described.proposal;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
class ProposalsTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private CopiedProposal copiedProposal;

    @Autowired
    private TrainingRequests requests;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void describeRequest() {
        number = requests.register("emma", Described.need()).number();
        requests.describe(number, WORKSHOP);
    }

    @Test
    void whatIsRecordedCanBeReadAgain() {
        Proposal proposal = proposal(List.of(ONLINE, SHADOWING));
        proposals.record(number, proposal);

        assertThat(proposals.get(number)).isEqualTo(proposal);
        assertThat(proposals.get(number).headcount()).isEqualTo(5);
        assertThat(proposals.timeAway(requests.get(number))).contains(new TimeAway(5, 16));
    }

    @Test
    void aLaterDescriptionTakesThePlaceOfAnEarlierOne() {
        proposals.record(number, proposal(List.of(ONLINE, SHADOWING)));
        choose(Option.FIRST);
        requests.describe(number, WORKSHOP);
        Proposal later =
                new Proposal("Less.", List.of("Find a history"), List.of("liam"), 0, 8, null, null, List.of(SHADOWING));
        proposals.record(number, later);

        assertThat(proposals.get(number)).isEqualTo(later);
        assertThat(proposals.chosen(requests.get(number))).isEqualTo(Option.PREFERRED);
        assertThat(proposals.options(requests.get(number)))
                .containsExactly(entry(Option.PREFERRED, WORKSHOP), entry(Option.FIRST, SHADOWING));
    }

    @Test
    void nothingIsProposedBeforeTheTrainingIsDescribed() {
        String draft = requests.register("emma", Described.need()).number();

        assertThat(proposals.find(draft)).isEmpty();
        assertThat(proposals.timeAway(requests.get(draft))).isEmpty();
        assertThatThrownBy(() -> proposals.get(draft)).hasMessage(draft + " has no proposal yet");
        assertThatThrownBy(() -> proposals.record(draft, proposal(List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasPreferredStaysReadableWhenSomethingElseIsChosen() {
        proposals.record(number, proposal(List.of(ONLINE)));

        assertThat(choose(Option.FIRST)).isEqualTo(ONLINE);
        assertThat(proposals.chosen(requests.get(number))).isEqualTo(Option.FIRST);
        assertThat(proposals.options(requests.get(number)))
                .containsExactly(entry(Option.PREFERRED, WORKSHOP), entry(Option.FIRST, ONLINE));
        assertThat(choose(Option.PREFERRED)).isEqualTo(WORKSHOP);
    }

    @Test
    void anotherFirstDayKeepsTheLength() {
        proposals.record(number, proposal(List.of(ONLINE)));

        Training moved = proposals.choose(number, Option.PREFERRED, TUESDAY.plusDays(21), null);
        assertThat(moved.firstDay()).isEqualTo(TUESDAY.plusDays(21));
        assertThat(moved.lastDay()).isEqualTo(TUESDAY.plusDays(22));
        assertThat(moved.title()).isEqualTo(WORKSHOP.title());
        requests.describe(number, moved);
        assertThat(proposals.options(requests.get(number))).containsEntry(Option.PREFERRED, WORKSHOP);
    }

    @Test
    void whoeverDecidesNextKeepsTheDatesThatWereChosen() {
        proposals.record(number, proposal(List.of(ONLINE)));
        Training moved = proposals.choose(number, Option.FIRST, TUESDAY.plusDays(21), TUESDAY.plusDays(23));
        requests.describe(number, moved);

        assertThat(choose(Option.FIRST)).isEqualTo(moved);
        assertThat(moved.lastDay()).isEqualTo(TUESDAY.plusDays(23));
    }

    @Test
    void whatIsNotProposedCannotBeChosen() {
        proposals.record(number, proposal(List.of(ONLINE)));
        assertThatThrownBy(() -> proposals.choose(number, Option.SECOND, null, null))
                .hasMessage(number + " proposes no option SECOND");
    }

    @Test
    void anotherRevisionStartsFromTheSameProposal() {
        proposals.record(number, proposal(List.of(ONLINE)));
        choose(Option.FIRST);
        jdbc.sql("""
                        insert into request_revision (request_no, revision, skill_gap, gap_found_by, audience, kpi_name, kpi_unit,
                               kpi_direction, kpi_baseline, kpi_target, kpi_source, title, provider, format, place, first_day,
                               last_day, free_of_charge, cash_cost, created_at)
                        select request_no, 2, skill_gap, gap_found_by, audience, kpi_name, kpi_unit,
                               kpi_direction, kpi_baseline, kpi_target, kpi_source, title, provider, format, place, first_day,
                               last_day, free_of_charge, cash_cost, created_at
                          from request_revision where request_no = :number
                        """).param("number", number).update();
        jdbc.sql("update training_request set revision = 2 where request_no = :number")
                .param("number", number)
                .update();
        assertThat(proposals.find(number)).isEmpty();

        copiedProposal.copied(number, 1, 2);

        assertThat(proposals.get(number)).isEqualTo(proposal(List.of(ONLINE)));
        assertThat(proposals.options(requests.get(number))).containsEntry(Option.PREFERRED, ONLINE);
        assertThat(proposals.chosen(requests.get(number))).isEqualTo(Option.PREFERRED);
    }

    @Test
    void aPackageIsKeptAndComesBackWhenTheReviewerReturnsToIt() {
        List<Part> further = List.of(
                new Part(2, "CRM conference", Training.Format.CONFERENCE, TUESDAY, TUESDAY, "Berlin"),
                new Part(3, "CRM news", Training.Format.SUBSCRIPTION, TUESDAY, TUESDAY.plusDays(300)));
        Proposal single = proposal(List.of(ONLINE));
        Proposal several = new Proposal(
                single.content(),
                single.objectives(),
                single.participants(),
                single.furtherPeople(),
                single.hoursAway(),
                single.whoIsAway(),
                single.cover(),
                single.alternatives(),
                further);
        proposals.record(number, several);

        assertThat(proposals.get(number)).isEqualTo(several);
        assertThat(proposals.parts(number, 1))
                .extracting(Part::position, Part::title, Part::lastDay)
                .containsExactly(
                        tuple(1, WORKSHOP.title(), WORKSHOP.lastDay()),
                        tuple(2, "CRM conference", TUESDAY),
                        tuple(3, "CRM news", TUESDAY));
        choose(Option.FIRST);
        assertThat(proposals.parts(requests.get(number))).containsExactly(Part.of(ONLINE));
        choose(Option.PREFERRED);
        assertThat(proposals.parts(requests.get(number))).hasSize(3);

        proposals.record(number, single);
        assertThat(proposals.parts(number, 1)).containsExactly(Part.of(WORKSHOP));
    }

    private Training choose(Option option) {
        Training training = proposals.choose(number, option, null, null);
        requests.describe(number, training);
        return training;
    }
}
