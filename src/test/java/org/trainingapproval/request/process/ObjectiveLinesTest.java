package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectiveLinesTest {

    @Test
    void eachLineIsAnObjective() {
        assertThat(ObjectiveLines.of("Find it\n\n  Close it  \n")).containsExactly("Find it", "Close it");
    }

    @Test
    void bulletsAndNumbersAreLeftOut() {
        assertThat(ObjectiveLines.of("- Find it\n• Close it\n3. Tell it\n4) Keep it\n*"))
                .containsExactly("Find it", "Close it", "Tell it", "Keep it", "*");
    }

    @Test
    void aNumberThatBelongsToTheSentenceStays() {
        assertThat(ObjectiveLines.of("2 calls fewer\n-5 degrees\n9.5 minutes"))
                .containsExactly("2 calls fewer", "-5 degrees", "9.5 minutes");
    }
}
