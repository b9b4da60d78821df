package org.trainingapproval.request.process;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.time.PromisedDeadlines;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.waiting.ResponsePolicy;

/** What a request waits for from its requester, under the names that diagrams know. */
@Configuration(proxyBeanMethods = false)
class RequesterTurns {

    private static final String DRAFT = "DRAFT";
    private static final String QUESTION = "QUESTION";
    private static final String CONDITIONS = "CONDITIONS";
    private static final String DENIAL = "DENIAL";

    private static final Map<String, String> FORMS = Map.of(
            "describeTraining", DRAFT,
            "estimateBenefit", DRAFT,
            "reconsiderRequest", DRAFT,
            "answerQuestion", QUESTION,
            "answerConditions", CONDITIONS,
            "chooseNextStep", DENIAL);

    @Bean
    RequesterTurn draftTurn(TrainingRequests requests, PromisedDeadlines promised, ResponsePolicy policy) {
        return new RequesterTurn(DRAFT, requests, promised, policy);
    }

    @Bean
    RequesterTurn questionTurn(TrainingRequests requests, PromisedDeadlines promised, ResponsePolicy policy) {
        return new RequesterTurn(QUESTION, requests, promised, policy);
    }

    @Bean
    RequesterTurn conditionsTurn(TrainingRequests requests, PromisedDeadlines promised, ResponsePolicy policy) {
        return new RequesterTurn(CONDITIONS, requests, promised, policy);
    }

    @Bean
    RequesterTurn denialTurn(TrainingRequests requests, PromisedDeadlines promised, ResponsePolicy policy) {
        return new RequesterTurn(DENIAL, requests, promised, policy);
    }

    /** Whoever answered in time is promised time again for what comes next. */
    @Bean
    AcceptedFormListener answeredTurns(PromisedDeadlines promised) {
        return form -> {
            String wait = FORMS.get(form.formId());
            if (wait != null && form.businessKey() != null) {
                promised.meet(form.businessKey(), wait);
            }
        };
    }
}
