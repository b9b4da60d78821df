package org.trainingapproval.request.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.MoneyWords;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;

/** What a request proposes, in words: the trainings to compare, what is learnt, and who is away. */
@Component
class ProposalWords implements RequestWords {

    private final Proposals proposals;
    private final AwayWords away;
    private final People people;
    private final DateWords dates;
    private final MoneyWords money;

    ProposalWords(Proposals proposals, AwayWords away, People people, DateWords dates, MoneyWords money) {
        this.proposals = proposals;
        this.away = away;
        this.people = people;
        this.dates = dates;
        this.money = money;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        return proposals.find(request).map(proposal -> words(request, proposal)).orElse(Map.of());
    }

    private Map<String, String> words(TrainingRequest request, Proposal proposal) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("content", proposal.content());
        words.put("objectives", numbered(proposal.objectives()));
        words.put("headcount", proposal.headcount() == 1 ? "1 person" : proposal.headcount() + " people");
        Person requester = people.get(request.requester());
        List<Person> named = people.named(proposal.participants());
        words.put("participants", participants(named, proposal.furtherPeople(), requester.department()));
        if (proposal.cover() != null) {
            words.put("cover", proposal.cover());
        }
        List<Part> parts = proposals.parts(request, proposal);
        words.putAll(away.of(request, proposal, parts, requester, named));
        words.putAll(options(request, proposal));
        if (parts.size() > 1) {
            words.put("dates", "%s (part 1 of %d)".formatted(dates.dates(request.describedTraining()), parts.size()));
            words.put("parts", lines(parts));
        }
        return words;
    }

    private Map<String, String> options(TrainingRequest request, Proposal proposal) {
        Map<Option, Training> options = proposals.options(request);
        Option chosen = options.size() == 1 ? Option.PREFERRED : proposals.chosen(request);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("optionCount", String.valueOf(options.size()));
        int place = 1;
        for (Map.Entry<Option, Training> option : options.entrySet()) {
            boolean instead = chosen == option.getKey() && chosen != Option.PREFERRED;
            words.put(
                    "option" + place++,
                    option(option.getKey(), option.getValue(), proposal) + (instead ? "\nChosen in the review" : ""));
        }
        return words;
    }

    private String option(Option option, Training training, Proposal proposal) {
        List<Part> further = option == Option.PREFERRED ? proposal.furtherParts() : List.of();
        List<String> lines = new ArrayList<>(List.of(
                training.title(),
                training.format().words() + ", " + training.provider(),
                training.place(),
                dates.dates(training)));
        if (!further.isEmpty()) {
            lines.add("In a package with "
                    + listed(further.stream().map(Part::title).toList()));
        }
        lines.add(money.cost(training.cashCost()));
        return String.join("\n", lines);
    }

    private String lines(List<Part> parts) {
        return parts.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Part part) {
        return Stream.of(
                        part.position() + ". " + part.title(),
                        part.format().words().toLowerCase(Locale.ROOT),
                        part.place(),
                        dates.dates(part.format(), part.firstDay(), part.lastDay()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String numbered(List<String> objectives) {
        return objectives.size() == 1
                ? objectives.get(0)
                : IntStream.range(0, objectives.size())
                        .mapToObj(index -> (index + 1) + ". " + objectives.get(index))
                        .collect(Collectors.joining("\n"));
    }

    private static String participants(List<Person> named, int further, String department) {
        Stream<String> names = named.stream()
                .map(person -> person.department().equals(department)
                        ? person.fullName()
                        : person.fullName() + " (" + person.department() + ")");
        return listed(Stream.concat(names, furtherPeople(further)).toList());
    }

    /** The people who are not named, as one member of a list; nothing when there are none. */
    static Stream<String> furtherPeople(int count) {
        return count == 0 ? Stream.empty() : Stream.of(count == 1 ? "1 further person" : count + " further people");
    }

    /** The members of a list as they are read out. */
    static String listed(List<String> members) {
        List<String> most = new ArrayList<>(members);
        String last = most.remove(most.size() - 1);
        return most.isEmpty() ? last : String.join(", ", most) + " and " + last;
    }
}
