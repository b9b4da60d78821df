package org.trainingapproval.delivery.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;

/** What a training brought, for forms and mails. */
@Component
class ResultWords implements RequestWords {

    static final String NO_DATA = "No data: no improvement counted.";

    private final Results results;
    private final TrainingRequests requests;
    private final Lessons lessons;
    private final ManagerDeeds deeds;
    private final ResultMoney money;

    ResultWords(Results results, TrainingRequests requests, Lessons lessons, ManagerDeeds deeds, ResultMoney money) {
        this.results = results;
        this.requests = requests;
        this.lessons = lessons;
        this.deeds = deeds;
        this.money = money;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        if (request.approvedRevision() == null) {
            return Map.of();
        }
        Optional<Result> result = results.find(request.number());
        TrainingRequest approved =
                requests.approved(request.number(), result.map(Result::revision).orElse(request.approvedRevision()));
        Map<String, String> words = new LinkedHashMap<>();
        Need need = approved.need();
        words.put("kpiBefore", KpiWords.value(need, need.baseline()));
        words.put(
                "kpiTarget",
                KpiWords.value(need, result.map(Result::target).orElseGet(() -> results.target(approved))));
        result.ifPresent(known -> put(words, need, known));
        return words;
    }

    private void put(Map<String, String> words, Need need, Result result) {
        words.put("resultSentence", new KpiWords(need, result).sentence() + " " + money.sentence(result));
        if (result.measurement() == null) {
            words.put("noData", NO_DATA);
        } else {
            words.put("kpiAfter", KpiWords.value(need, result.measurement().actual()));
        }
        words.put("costPlanned", money.planned(result));
        words.put("costReal", money.real(result));
        words.put("roiProjected", money.roi(result.projected()));
        words.put("resultLink", "/results/" + result.number());
        lessons.worked(result).ifPresent(text -> words.put("worked", text));
        lessons.workedNot(result).ifPresent(text -> words.put("workedNot", text));
        put(words, "managerDid", deeds.of(result.number()));
        put(words, "othersDid", deeds.others(result.number()));
    }

    private static void put(Map<String, String> words, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            words.put(name, String.join("\n", lines));
        }
    }
}
