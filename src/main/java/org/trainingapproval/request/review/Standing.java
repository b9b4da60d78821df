package org.trainingapproval.request.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainingapproval.request.policy.RouteStage.Stage;

/**
 * What the decisions so far mean for a request as it is now. A decision on an earlier revision holds on, unless what changed
 * affects its stage.
 *
 * @param decisions all of them, in their order
 * @param revision the revision that is to be decided on
 * @param now what it proposes
 */
record Standing(List<Decision> decisions, int revision, Basis now) {

    /** The decision that makes another one at this stage needless. */
    Optional<Decision> satisfying(Stage stage) {
        if (stage == Stage.MANAGER && forward().isPresent()) {
            return satisfying(Stage.HR);
        }
        return last(stage)
                .filter(Decision::settles)
                .filter(this::holds)
                // What was forwarded to human resources asks them anew.
                .filter(decision -> stage != Stage.HR
                        || forward().filter(it -> it.id() > decision.id()).isEmpty());
    }

    /** Whether somebody has to decide at this stage before anything else can happen. */
    boolean isOpen(Stage stage) {
        return satisfying(stage).isEmpty()
                && !(stage == Stage.MANAGER && forward().isPresent());
    }

    /** The stages whose last word, on whichever revision, was not a yes: what they refused nobody else can let pass. */
    Set<Stage> unsettled() {
        return Stream.of(Stage.MANAGER, Stage.HR, Stage.LEADER)
                .filter(stage -> last(stage)
                        .filter(decision -> !decision.settles() && decision.outcome() != Outcome.FORWARDED)
                        .isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    /** That the manager left the decision to human resources, if it was so. */
    Optional<Decision> forward() {
        return last(Stage.MANAGER)
                .filter(decision -> decision.outcome() == Outcome.FORWARDED)
                .filter(this::holds);
    }

    /** What was decided last on this revision. */
    Optional<Decision> latest() {
        return ofRevision().reduce((earlier, later) -> later);
    }

    /** How often a stage will have had to say something about this revision, the next time included. */
    int round(Stage stage) {
        return 1
                + (int) ofRevision()
                        .filter(decision -> decision.stage() == stage)
                        .count();
    }

    private Stream<Decision> ofRevision() {
        return decisions.stream().filter(decision -> decision.revision() == revision);
    }

    private Optional<Decision> last(Stage stage) {
        return decisions.stream().filter(decision -> decision.stage() == stage).reduce((earlier, later) -> later);
    }

    private boolean holds(Decision decision) {
        boolean revised = decision.revision() != revision;
        return !(revised && decision.stage() == Stage.RULE)
                && !decision.basis().affectedBy(now, revised).contains(decision.stage());
    }
}
