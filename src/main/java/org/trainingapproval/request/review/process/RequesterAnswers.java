package org.trainingapproval.request.review.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.request.TrainingRequests;

/** What a reviewer asks of the requester is answered by nobody else; an administrator can give the task to anybody. */
@Configuration(proxyBeanMethods = false)
class RequesterAnswers {

    @Bean
    FormRule onlyRequesterAnswersConditions(TrainingRequests requests) {
        return new OnlyRequester(RequestReviewProcess.ANSWER_CONDITIONS_FORM, requests);
    }

    @Bean
    FormRule onlyRequesterAnswersQuestion(TrainingRequests requests) {
        return new OnlyRequester(RequestReviewProcess.ANSWER_QUESTION_FORM, requests);
    }

    private record OnlyRequester(String formId, TrainingRequests requests) implements FormRule {

        @Override
        public List<String> problems(FormAnswers answers, FormContext context) {
            String number = context.businessKey();
            return number == null || requests.get(number).requester().equals(context.actor())
                    ? List.of()
                    : List.of("Answer: only the requester can answer. Ask an administrator to give the task back.");
        }
    }
}
