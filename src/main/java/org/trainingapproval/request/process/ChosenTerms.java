package org.trainingapproval.request.process;

import static org.trainingapproval.request.process.TrainingRequestProcess.CHOSEN_OPTION;
import static org.trainingapproval.request.process.TrainingRequestProcess.OTHER_START;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.request.CashTerms;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.proposal.Option;
import org.trainingapproval.request.proposal.Proposals;

/** What the option and the dates that a reviewer chooses would cost. */
@Component
class ChosenTerms implements ReviewedTerms {

    private final Proposals proposals;

    ChosenTerms(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public CashTerms of(TrainingRequest request, FormAnswers answers) {
        Training training = answers.text(CHOSEN_OPTION)
                .map(Option::valueOf)
                // Another rule says that there is no such option.
                .filter(option -> proposals.options(request).containsKey(option))
                .map(option -> proposals.optionOf(request.number(), option))
                .orElseGet(request::describedTraining);
        return new CashTerms(training.cashCost(), answers.date(OTHER_START).orElse(training.firstDay()));
    }
}
