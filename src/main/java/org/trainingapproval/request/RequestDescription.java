package org.trainingapproval.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** A request in words and figures for people: what forms, mails and pages show. */
@Component
public class RequestDescription {

    private final TrainingRequests requests;
    private final People people;
    private final RequestBudget budget;
    private final MoneyWords money;
    private final DateWords dates;
    private final List<RequestWords> more;

    RequestDescription(
            TrainingRequests requests,
            People people,
            RequestBudget budget,
            MoneyWords money,
            DateWords dates,
            List<RequestWords> more) {
        this.requests = requests;
        this.people = people;
        this.budget = budget;
        this.money = money;
        this.dates = dates;
        this.more = more;
    }

    /**
     * Everything that is known about a request, as plain text by name; what is not known yet is not there.
     *
     * @param number number of the request
     */
    public Map<String, String> of(String number) {
        return of(requests.get(number));
    }

    /**
     * The same of what was approved last, also while a change of it is on its way.
     *
     * @param number number of a request that was approved once
     */
    public Map<String, String> ofApproved(String number) {
        return requests.approved(number)
                .map(this::of)
                .orElseThrow(() -> new IllegalStateException(number + " was never approved"));
    }

    private Map<String, String> of(TrainingRequest request) {
        Person requester = people.get(request.requester());
        Map<String, String> words = new LinkedHashMap<>();
        words.put("requestNumber", request.number());
        words.put("requester", requester.fullName());
        words.put("department", requester.department());
        words.putAll(ofNeed(request.need()));
        if (request.training() != null) {
            words.putAll(ofTraining(request.training()));
            budget.words(request).ifPresent(text -> words.put("budget", text));
        }
        more.forEach(part -> words.putAll(part.of(request)));
        return words;
    }

    private static Map<String, String> ofNeed(Need need) {
        return Map.of(
                "skillGap", need.skillGap(),
                "gapFoundBy", need.gapFoundBy().words(),
                "audience", need.audience().words(),
                "kpiSentence", need.kpiSentence(),
                "kpiGoal", need.kpiGoal(),
                "source", need.source());
    }

    private Map<String, String> ofTraining(Training training) {
        return Map.of(
                "title", training.title(),
                "provider", training.provider(),
                "format", training.format().words(),
                "place", training.place(),
                "dates", dates.dates(training),
                "cost", money.cost(training.cashCost()));
    }
}
