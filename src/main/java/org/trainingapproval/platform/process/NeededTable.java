package org.trainingapproval.platform.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A decision table that code asks. Whatever is deployed under its key has to answer as this says, or requests that run would
 * stop at the next question.
 *
 * @param key key of the decision
 * @param hitPolicy the one that the code reads the rows by, as DMN calls it
 * @param facts what the code tells the table, by name, each with an example
 * @param answers what it reads from each row
 */
public record NeededTable(String key, String hitPolicy, Map<String, Object> facts, List<Answer> answers) {

    /**
     * One column that code reads.
     *
     * @param name name of the output
     * @param expected what may stand in it, as it reads after “Write”
     * @param accepts tells whether a value may stand in it
     */
    public record Answer(String name, String expected, Predicate<Object> accepts) {

        /** A name of this type. */
        public static <E extends Enum<E>> Answer oneOf(String name, Class<E> type) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            return new Answer(name, "one of \"" + String.join("\", \"", names) + "\"", names::contains);
        }

        /** A sentence or a part of one. */
        public static Answer text(String name) {
            return new Answer(
                    name, "a text in quotation marks", value -> value instanceof String text && !text.isBlank());
        }

        /** A whole number from 0 to 100. */
        public static Answer percentage(String name) {
            return whole(name, 0, 100);
        }

        /**
         * A whole number.
         *
         * @param name name of the output
         * @param least the smallest that makes sense
         * @param most the greatest that makes sense
         */
        public static Answer whole(String name, int least, int most) {
            return new Answer(
                    name,
                    "a whole number from " + least + " to " + most,
                    value -> value instanceof Number number
                            && number.doubleValue() == number.intValue()
                            && number.intValue() >= least
                            && number.intValue() <= most);
        }
    }
}
