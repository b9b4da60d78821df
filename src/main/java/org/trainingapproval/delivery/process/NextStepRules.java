package org.trainingapproval.delivery.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trainingapproval.people.People;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.settings.TrainingSettings;

/** The forms that ask what is done next. */
@Configuration(proxyBeanMethods = false)
class NextStepRules {

    @Bean
    FormRule nextStepOfKickOff(People people, Clock clock, TrainingSettings settings) {
        return new NextStepRule(CheckpointTask.KICK_OFF.formId(), people, clock, settings);
    }

    @Bean
    FormRule nextStepOfPulseCheck(People people, Clock clock, TrainingSettings settings) {
        return new NextStepRule(CheckpointTask.PULSE_CHECK.formId(), people, clock, settings);
    }

    @Bean
    FormRule nextStepOfDebrief(People people, Clock clock, TrainingSettings settings) {
        return new NextStepRule(CheckpointTask.DEBRIEF.formId(), people, clock, settings);
    }

    @Bean
    FormRule nextStepOfCascade(People people, Clock clock, TrainingSettings settings) {
        return new NextStepRule(CheckpointTask.CASCADE.formId(), people, clock, settings);
    }

    @Bean
    FormRule nextStepOfFollowUp(People people, Clock clock, TrainingSettings settings) {
        return new NextStepRule(CheckpointTask.FOLLOW_UP.formId(), people, clock, settings);
    }
}
