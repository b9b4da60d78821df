package org.trainingapproval.request.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.CourseAlternative;
import org.trainingapproval.request.policy.Doubt;
import org.trainingapproval.request.policy.RouteStage;

/**
 * What the rules found in one revision of a request, in the words that they had then.
 *
 * @param doubts what is hard to believe
 * @param courseAlternatives what could close the gap without a course
 * @param route who would decide
 * @param wentOnAt when the requester read this and sent the request all the same; none before that
 */
public record Assessment(
        List<Doubt> doubts,
        List<CourseAlternative> courseAlternatives,
        List<RouteStage> route,
        @Nullable Instant wentOnAt) {

    /** Takes copies. */
    public Assessment {
        doubts = List.copyOf(doubts);
        courseAlternatives = List.copyOf(courseAlternatives);
        route = List.copyOf(route);
    }
}
