package org.trainingapproval.request.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.Proposal;

/** What a manager weighs beside money, days and the name of a training, as one short text that changes with any of it. */
final class Particulars {

    private Particulars() {}

    /** The SHA-256 digest of what a request proposes, in hexadecimal. */
    static String digest(TrainingRequest request, Proposal proposal) {
        Need need = request.need();
        List<String> facts = new ArrayList<>(List.of(
                request.describedTraining().format().name(),
                request.describedTraining().place(),
                need.kpi(),
                need.unit(),
                Need.plain(need.baseline()),
                Need.plain(need.target())));
        facts.add(proposal.content());
        facts.addAll(proposal.objectives());
        facts.add(proposal.hoursAway() + " hours");
        proposal.alternatives().forEach(alternative -> facts.add(alternative.toString()));
        proposal.furtherParts().forEach(part -> facts.add("%s at %s".formatted(part.format(), part.place())));
        try {
            // With their lengths, so that no two lists of facts read the same.
            StringBuilder text = new StringBuilder();
            facts.forEach(fact -> text.append(fact.length()).append(':').append(fact));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
