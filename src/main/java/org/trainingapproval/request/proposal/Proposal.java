package org.trainingapproval.request.proposal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.Training;

/**
 * What a revision proposes beyond the preferred training.
 *
 * @param content what it is about, in plain words
 * @param objectives what people can do afterwards, one to five
 * @param participants ids of the people who are named
 * @param furtherPeople how many take part beyond those
 * @param hoursAway working hours that each of them is away
 * @param whoIsAway who is away when, if that needs words
 * @param cover who does their work meanwhile
 * @param alternatives what else would do, two at most, the better one first; each would replace the whole package
 * @param furtherParts what belongs to the preferred training and is paid with it, in its order; empty unless it is a package
 */
public record Proposal(
        String content,
        List<String> objectives,
        List<String> participants,
        int furtherPeople,
        int hoursAway,
        @Nullable String whoIsAway,
        @Nullable String cover,
        List<Training> alternatives,
        List<Part> furtherParts) {

    /** The most objectives that can be agreed and asked about later. */
    public static final int MOST_OBJECTIVES = 5;

    /** The most alternatives that can be compared side by side. */
    public static final int MOST_ALTERNATIVES = 2;

    /** Takes copies, and guards what no form may let through. */
    public Proposal {
        objectives = List.copyOf(objectives);
        participants = participants.stream().distinct().toList();
        alternatives = List.copyOf(alternatives);
        furtherParts = List.copyOf(furtherParts);
        if (objectives.isEmpty() || objectives.size() > MOST_OBJECTIVES) {
            throw new IllegalArgumentException("There are " + objectives.size() + " objectives");
        }
        if (furtherPeople < 0 || participants.size() + furtherPeople < 1) {
            throw new IllegalArgumentException("Nobody takes part");
        }
        if (hoursAway < 0) {
            throw new IllegalArgumentException("The hours away are below zero: " + hoursAway);
        }
        if (alternatives.size() > MOST_ALTERNATIVES) {
            throw new IllegalArgumentException("There are " + alternatives.size() + " alternatives");
        }
        List<Integer> positions = furtherParts.stream().map(Part::position).toList();
        if (!positions.equals(
                IntStream.range(2, 2 + furtherParts.size()).boxed().toList())) {
            throw new IllegalArgumentException("The parts do not follow each other: " + furtherParts);
        }
    }

    /** A proposal that is no package. */
    public Proposal(
            String content,
            List<String> objectives,
            List<String> participants,
            int furtherPeople,
            int hoursAway,
            @Nullable String whoIsAway,
            @Nullable String cover,
            List<Training> alternatives) {
        this(content, objectives, participants, furtherPeople, hoursAway, whoIsAway, cover, alternatives, List.of());
    }

    /** How many people take part, named or not. */
    public int headcount() {
        return participants.size() + furtherPeople;
    }
}
