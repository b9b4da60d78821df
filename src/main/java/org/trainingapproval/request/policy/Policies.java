package org.trainingapproval.request.policy;

import java.math.BigDecimal;
import java.util.List;

/** The rules that a process owner changes in a table, without a release. Each call follows the tables as they are now. */
public interface Policies {

    /**
     * How much is asked about the benefit.
     *
     * @param cashCost what the training costs in cash
     */
    EstimateDepth estimateDepth(BigDecimal cashCost);

    /** What about a claimed benefit is hard to believe; none when nothing is. */
    List<Doubt> doubts(ClaimFacts facts);

    /** What could close the gap without a course; none when nothing suggests itself. */
    List<CourseAlternative> courseAlternatives(GapFacts facts);

    /**
     * Who decides, in the order in which they do.
     *
     * @return {@link RouteStage.Stage#RULE} alone, or any of the others, each at most once; never empty. Tables that
     *     contradict themselves lead to people, never to the rule
     */
    List<RouteStage> approvalRoute(RouteFacts facts);
}
