package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.request.policy.RouteStage.Stage.HR;
import static org.trainingapproval.request.policy.RouteStage.Stage.LEADER;
import static org.trainingapproval.request.policy.RouteStage.Stage.MANAGER;
import static org.trainingapproval.request.policy.RouteStage.Stage.RULE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainingapproval.request.policy.RouteStage;

/** A table that contradicts itself never approves anything. */
class RouteRowsTest {

    private final RouteRows rows = new RouteRows();

    @Test
    void stagesComeInTheirOrderAndOnce() {
        rows.add("LEADER", "it is dear");
        rows.add("HR", "it is long");
        rows.add("MANAGER", "it is work");
        rows.add("HR", "it is big");
        rows.add("HR", "it is long");

        assertThat(rows.agree()).isTrue();
        assertThat(rows.stages())
                .containsExactly(
                        new RouteStage(MANAGER, List.of("it is work")),
                        new RouteStage(HR, List.of("it is long", "it is big")),
                        new RouteStage(LEADER, List.of("it is dear")));
    }

    @Test
    void theRuleAloneApproves() {
        rows.add("RULE", "it is small");

        assertThat(rows.stages()).containsExactly(new RouteStage(RULE, List.of("it is small")));
    }

    @Test
    void withoutAnAnswerManagerAndHrDecide() {
        assertThat(rows.agree()).isFalse();
        assertThat(rows.stages()).extracting(RouteStage::stage).containsExactly(MANAGER, HR);
        assertThat(rows.stages().get(0).reasons())
                .containsExactly("the approval route gives no clear answer for this request");
    }

    @Test
    void theRuleBesidePeopleCountsForNothing() {
        rows.add("RULE", "it is small");
        rows.add("LEADER", "it is dear");

        assertThat(rows.agree()).isFalse();
        assertThat(rows.stages()).extracting(RouteStage::stage).containsExactly(MANAGER, HR, LEADER);
    }

    @Test
    void aRowThatNobodyUnderstandsMakesTheRouteUnclear() {
        rows.add("RULE", "it is small");
        rows.add("BOSS", "it is dear");
        assertThat(rows.stages()).extracting(RouteStage::stage).containsExactly(MANAGER, HR);

        RouteRows withoutReason = new RouteRows();
        withoutReason.add("RULE", null);
        assertThat(withoutReason.stages()).extracting(RouteStage::stage).containsExactly(MANAGER, HR);
    }
}
