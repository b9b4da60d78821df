package org.trainingapproval.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.request.proposal.Described.ONLINE;
import static org.trainingapproval.request.proposal.Described.SHADOWING;
import static org.trainingapproval.request.proposal.Described.TUESDAY;
import static org.trainingapproval.request.proposal.Described.WORKSHOP;
import static org.trainingapproval.request.proposal.Described.proposal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.support.ApplicationTest;

@ApplicationTest
class ProposalWordsTest {

    @Autowired
    private ProposalWords words;

    @Autowired
    private Proposals proposals;

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

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from blackout_period where first_day > '2090-01-01'").update();
        jdbc.sql(
                        "delete from participant where request_no in (select request_no from request_revision where title = :title)")
                .param("title", WORKSHOP.title())
                .update();
    }

    @Test
    void theOptionsStandSideBySide() {
        proposals.record(number, proposal(List.of(ONLINE, SHADOWING)));

        assertThat(words())
                .containsEntry("optionCount", "3")
                .containsEntry("option1", """
                        CRM in practice
                        Workshop, Workshop House
                        Hamburg
                        Tuesday 13 March 2091 to Wednesday 14 March 2091
                        €1,500.00""")
                .containsEntry("option2", """
                        CRM online
                        Online course, Learnwell
                        online
                        Tuesday 20 March 2091
                        €600.00""")
                .hasEntrySatisfying(
                        "option3",
                        option -> assertThat(option).startsWith("A week").endsWith("\nFree of charge"));
    }

    @Test
    void theOptionThatAReviewerChoseIsMarked() {
        proposals.record(number, proposal(List.of(ONLINE)));
        requests.describe(number, proposals.choose(number, Option.FIRST, null, null));

        assertThat(words().get("option1")).startsWith("CRM in practice").endsWith("€1,500.00");
        assertThat(words().get("option2")).endsWith("€600.00\nChosen in the review");
    }

    @Test
    void whatIsLearntAndByWhomIsTold() {
        proposals.record(number, proposal(List.of()));

        assertThat(words())
                .containsEntry("content", "The CRM's short cuts.")
                .containsEntry(
                        "objectives", "1. Find a history within ten seconds\n2. Close a case without a second call")
                .containsEntry("participants", "Emma Novak, Tom Fletcher (Operations) and 3 further people")
                .containsEntry("headcount", "5 people")
                .containsEntry("cover", "Jonas takes the phone.")
                .containsEntry("optionCount", "1")
                .doesNotContainKeys("option2", "option3");
    }

    @Test
    void whoIsAwayIsSaidOnceForAll() {
        proposals.record(number, proposal(List.of()));

        assertThat(words().get("away")).isEqualTo("""
                Emma Novak, Tom Fletcher and 3 further people: \
                Tuesday 13 March 2091 to Wednesday 14 March 2091 (2 working days), 16 hours each
                Tom comes on the second day only.""");
    }

    @Test
    void aBusyTimeOfAnyDepartmentThatSendsSomebodyIsFlagged() {
        proposals.record(number, proposal(List.of()));
        assertThat(words()).doesNotContainKey("blackout");
        keepBusy("operations", "Stocktaking");
        keepBusy("sales", "Trade fair");

        assertThat(words())
                .containsEntry(
                        "blackout",
                        "Operations can hardly spare anybody from Wednesday 14 March 2091 to Sunday 18 March 2091: Stocktaking");
    }

    @Test
    void othersOfTheDepartmentWhoAreAwayAreTold() {
        proposals.record(number, proposal(List.of()));
        requests.submit(number);
        String other = requests.register("sofia", Described.need()).number();
        requests.describe(other, WORKSHOP);
        proposals.record(
                other,
                new Proposal("Content", List.of("Objective"), List.of("sofia", "amara"), 0, 8, null, null, List.of()));
        assertThat(words()).as("a draft keeps nobody away").doesNotContainKey("alsoAway");

        requests.submit(other);
        assertThat(words())
                .as("Amara works in sales")
                .containsEntry(
                        "alsoAway", "Sofia Marques: Tuesday 13 March 2091 to Wednesday 14 March 2091, in review");
        jdbc.sql("update training_request set status = 'APPROVED', ended_at = created_at where request_no = :number")
                .param("number", other)
                .update();
        assertThat(words().get("alsoAway")).endsWith(", approved");
    }

    @Test
    void beforeTheDescriptionThereIsNothingToTell() {
        assertThat(words()).isEmpty();
    }

    private Map<String, String> words() {
        return words.of(requests.get(number));
    }

    private void keepBusy(String department, String reason) {
        jdbc.sql("""
                        insert into blackout_period (department_id, first_day, last_day, reason)
                        values (:department, :first, :last, :reason)
                        """)
                .param("department", department)
                .param("first", TUESDAY.plusDays(1))
                .param("last", TUESDAY.plusDays(5))
                .param("reason", reason)
                .update();
    }
}
