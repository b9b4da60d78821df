package org.trainingapproval.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.people.People;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;

class AddressCorrectionTest {

    private final AddressCorrection rule = new AddressCorrection(mock(Mails.class), mock(People.class));

    @ParameterizedTest
    @ValueSource(
            strings = {"mia@gannetmoor..example", "mia@.example", "m(ia)@gannetmoor.example", "mia@gannet_moor.example"
            })
    void refusesAnAddressThatNoMailServerTakes(String address) {
        assertThat(problems(Map.of("correctedAddress", address)))
                .containsExactly("Correct e-mail address: write it like name@example.org.");
    }

    @Test
    void takesAnOrdinaryAddressOrNone() {
        assertThat(problems(Map.of("correctedAddress", " mia.chen+training@gannetmoor.example ")))
                .isEmpty();
        assertThat(problems(Map.of())).isEmpty();
    }

    private List<String> problems(Map<String, Object> answers) {
        return rule.problems(new FormAnswers(answers), new FormContext("ruth", null, null, name -> null));
    }
}
