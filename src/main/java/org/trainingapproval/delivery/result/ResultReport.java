package org.trainingapproval.delivery.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a training brought, as a page shows it.
 *
 * @param number number of the request
 * @param title what the training is called
 * @param requester who asked for it
 * @param dates when it was
 * @param sentence what became of the metric
 * @param moneySentence what that is worth
 * @param noData that nobody measured, if it is so
 * @param measured by whom and when it was measured; none when nobody did
 * @param source where the metric is read from
 * @param kpi what the metric is called
 * @param bars the metric before, as agreed and after
 * @param costPlanned what was approved
 * @param costReal what it cost
 * @param cases the business case as it was claimed, adjusted and projected
 * @param intangibles what else was expected that nobody puts in money
 * @param worked what worked and why
 * @param workedNot what did not and why
 * @param managerName who the manager is
 * @param managerDid what the manager really did
 * @param othersDid what others did in the manager's place, with their names
 * @param checkpoints what was asked on the way, and whether somebody answered
 */
public record ResultReport(
        String number,
        String title,
        String requester,
        String dates,
        String sentence,
        String moneySentence,
        @Nullable String noData,
        @Nullable String measured,
        String source,
        String kpi,
        List<KpiBars.Bar> bars,
        String costPlanned,
        String costReal,
        List<Case> cases,
        @Nullable String intangibles,
        @Nullable String worked,
        @Nullable String workedNot,
        String managerName,
        List<String> managerDid,
        List<String> othersDid,
        List<Kept> checkpoints) {

    /**
     * One business case.
     *
     * @param name how it was worked out
     * @param benefit what the first year brings
     * @param cost what it costs
     * @param roi return on investment
     * @param bcr benefit-cost ratio
     * @param payback months until the cost has come back
     */
    public record Case(String name, String benefit, String cost, String roi, String bcr, String payback) {}

    /**
     * One checkpoint.
     *
     * @param name what was asked
     * @param state what became of it
     * @param kept whether somebody answered
     */
    public record Kept(String name, String state, boolean kept) {}
}
