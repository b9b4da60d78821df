package org.trainingapproval.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "decision", "DENIED", "free", true, "paid", false, "count", 3, "half", 0.5, "title", "", "address", "x"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =decision = "DENIED"                                   | true
            =decision = "APPROVED"                                 | false
            = decision != "APPROVED"                               | true
            =decision="DENIED"                                     | true
            =free = true                                           | true
            =free != true                                          | false
            =paid = false                                          | true
            =free = "true"                                         | false
            =count = 3                                             | true
            =count = 3.0                                           | true
            =count != 4                                            | true
            =count < 4                                             | true
            =count <= 3                                            | true
            =count > 3                                             | false
            =count >= 3                                            | true
            =half > -1.5                                           | true
            =count = "3"                                           | false
            =decision < "E"                                        | true
            =decision < 5                                          | false
            =unknown = null                                        | true
            =unknown != null                                       | false
            =unknown = "x"                                         | false
            =unknown != "x"                                        | true
            =unknown < 1                                           | false
            =title = ""                                            | true
            =free = true or free = false and count = 9             | true
            =count = 9 and free = false or decision = "DENIED"     | true
            =count = 9 and (free = false or decision = "DENIED")   | false
            =free = true and paid = false and count = 3            | true
            =android = null or order = 1                           | true
            =decision = "a \\"quoted\\" one"                       | false
            """)
    void holdsAsInTheBrowser(String feel, boolean expected) {
        assertThat(Condition.parse(feel).holds(values::get)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision = \"DENIED\"",
                "=",
                "=decision",
                "=decision =",
                "=decision = other",
                "=\"DENIED\" = decision",
                "=count + 1 = 4",
                "=not(free)",
                "=free",
                "=if free then true else false",
                "=decision in (\"A\", \"B\")",
                "=count between 1 and 3",
                "=count(list) = 1",
                "=free = true and",
                "=free = true free = true",
                "=(free = true",
                "=free = true)",
                "=free == true",
                "=decision = 'DENIED'",
                "=count = 3 // comment",
                "=count = 3.",
                "=true = true",
                "=decision = \"open"
            })
    void refusesEverythingElse(String feel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.parse(feel))
                .withMessageContaining(feel)
                .withMessageContaining("is not supported: ")
                .withMessageEndingWith("Compare one field with a fixed value; join comparisons with and, or.");
    }

    @Test
    void namesTheKeysThatItReads() {
        assertThat(Condition.parse("=a = 1 and b = 2 or c.d != null").keys())
                .containsExactlyInAnyOrder("a", "b", "c.d");
    }
}
