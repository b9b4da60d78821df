package org.trainingapproval.request.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.RouteStage;
import org.trainingapproval.request.policy.RouteStage.Stage;

/** The rows of the route that apply to one request, put together to stages. When in doubt, people decide. */
final class RouteRows {

    private static final String UNCLEAR = "the approval route gives no clear answer for this request";

    private final Map<Stage, Set<String>> reasons = new EnumMap<>(Stage.class);
    private boolean readable = true;

    /** Adds a row; one without a known stage and a reason makes the whole route unclear. */
    void add(@Nullable String name, @Nullable String reason) {
        Stage stage = Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (stage == null || reason == null || reason.isBlank()) {
            readable = false;
            return;
        }
        reasons.computeIfAbsent(stage, any -> new LinkedHashSet<>()).add(reason.strip());
    }

    /** Whether there is an answer, and only one. */
    boolean agree() {
        return readable && !reasons.isEmpty() && (!reasons.containsKey(Stage.RULE) || reasons.size() == 1);
    }

    /** The stages in their order. Besides the manager and HR, an unclear route keeps a leader whom it names. */
    List<RouteStage> stages() {
        if (!agree()) {
            reasons.remove(Stage.RULE);
            for (Stage people : List.of(Stage.MANAGER, Stage.HR)) {
                reasons.computeIfAbsent(people, any -> new LinkedHashSet<>()).add(UNCLEAR);
            }
        }
        return reasons.entrySet().stream()
                .map(stage -> new RouteStage(stage.getKey(), List.copyOf(stage.getValue())))
                .toList();
    }
}
