package org.trainingapproval.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0
            4200          | 4200
            4200.        | 4200
            4200.5        | 4200.5
            4200,50       | 4200.50
            0,05          | 0.05
            007           | 7
            1200          | 1200
            9999999999.99 | 9999999999.99
            """)
    void readsAmounts(String text, String expected) {
        assertThat(Amounts.amount(text).map(Object::toString)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            4,200          | "4,200" is unclear. Write 4200 or 4200.00, without a thousands separator.
            4.200          | "4.200" is unclear. Write 4200 or 4200.00, without a thousands separator.
            1.234,56       | "1.234,56" is unclear. Write 1234.56, without a thousands separator.
            1,234,567.8    | "1,234,567.8" is unclear. Write 1234567.8, without a thousands separator.
            4 200          | "4 200" is unclear. Write 4200 or 4200.00, without a thousands separator.
            4'200          | "4'200" is unclear. Write 4200 or 4200.00, without a thousands separator.
            -5             | "-5" is below 0. Write 0 or more.
            −5             | "−5" is below 0. Write 0 or more.
            -4,200         | "-4,200" is below 0. Write 0 or more.
            abc            | "abc" is not an amount. Write digits only, such as 1200 or 1200.50.
            1200 EUR       | "1200 EUR" is not an amount. Write digits only, such as 1200 or 1200.50.
            €12            | "€12" is not an amount. Write digits only, such as 1200 or 1200.50.
            1e5            | "1e5" is not an amount. Write digits only, such as 1200 or 1200.50.
            +5             | "+5" is not an amount. Write digits only, such as 1200 or 1200.50.
            .5             | ".5" is not an amount. Write digits only, such as 1200 or 1200.50.
            ١٢             | "١٢" is not an amount. Write digits only, such as 1200 or 1200.50.
            1.2.3          | "1.2.3" is not an amount. Write digits only, such as 1200 or 1200.50.
            0.125          | "0.125" has too many digits after the point. Write at most 2.
            4200.505       | "4200.505" has too many digits after the point. Write at most 2.
            10000000000    | "10000000000" is too large. Write at most 9999999999.99.
            """)
    void refusesWhatCouldMeanSomethingElse(String text, String expected) {
        assertThat(WrittenNumber.AMOUNT.problem(text)).contains(expected);
        assertThat(Amounts.amount(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4\u00A0200", "4\u202F200", "4\u2009200", "4_200", "4’200"})
    void refusesEveryKindOfThousandsSeparator(String text) {
        assertThat(WrittenNumber.AMOUNT.problem(text).orElseThrow())
                .endsWith("is unclear. Write 4200 or 4200.00, without a thousands separator.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0               | 0
            -12,5           | -12.5
            −3              | -3
            0.125           | 0.125
            3.1250          | 3.1250
            12.123456       | 12.123456
            999999999999.999999 | 999999999999.999999
            """)
    void readsDecimals(String text, String expected) {
        assertThat(Amounts.decimal(text).map(Object::toString)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            4,200          | "4,200" is unclear. Write 4200, without a thousands separator, or 4.2000 for a fraction.
            -4.200         | "-4.200" is unclear. Write -4200, without a thousands separator, or -4.2000 for a fraction.
            1.234,56       | "1.234,56" is unclear. Write 1234.56, without a thousands separator.
            4 200          | "4 200" is unclear. Write 4200 or 4200.00, without a thousands separator.
            12 %           | "12 %" is not a number. Write digits only, such as 12 or 12.5.
            1.1234567      | "1.1234567" has too many digits after the point. Write at most 6.
            -1000000000000 | "-1000000000000" is too large. Write at most 999999999999.999999.
            """)
    void refusesUnclearDecimals(String text, String expected) {
        assertThat(WrittenNumber.DECIMAL.problem(text)).contains(expected);
        assertThat(Amounts.decimal(text)).isEmpty();
    }

    @Test
    void everyRemedyIsItselfAccepted() {
        assertThat(Amounts.decimal("4.2000")).isPresent();
        assertThat(Amounts.amount("4200.00")).isPresent();
        assertThat(Amounts.amount("1234.56")).isPresent();
    }

    @Test
    void whatIsWrittenIntoAFormIsReadBack() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int scale = random.nextInt(7);
            BigDecimal number = new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000_000L)), scale)
                    .multiply(new BigDecimal(random.nextBoolean() ? 1 : -1));
            assertThat(Amounts.decimal(Amounts.written(number)).orElseThrow()).isEqualByComparingTo(number);
            BigDecimal small = new BigDecimal(random.nextInt(-2_000_000, 2_000_000)).movePointLeft(3);
            assertThat(Amounts.decimal(Amounts.written(small)).orElseThrow()).isEqualByComparingTo(small);
            BigDecimal cents = new BigDecimal(random.nextInt(2_000_000)).movePointLeft(2);
            assertThat(Amounts.amount(Amounts.written(cents)).orElseThrow()).isEqualByComparingTo(cents);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.125,3.1250",
        "-3.125,-3.1250",
        "0.125,0.125",
        "3.500,3.5",
        "4200.00,4200",
        "0.000,0",
        "1000.125,1000.125"
    })
    void writesWithoutZerosSaveOneThatKeepsAFractionFromBeingAThousand(BigDecimal number, String text) {
        assertThat(Amounts.written(number)).isEqualTo(text);
    }

    @Test
    void neverEchoesALongText() {
        assertThat(WrittenNumber.AMOUNT.problem("9".repeat(4000)).orElseThrow()).hasSizeLessThan(120);
        assertThat(WrittenNumber.AMOUNT.problem("x".repeat(4000)).orElseThrow())
                .startsWith('"' + "x".repeat(40) + "…\"")
                .hasSizeLessThan(140);
        assertThat(WrittenNumber.AMOUNT.problem("1" + ",000".repeat(900)).orElseThrow())
                .hasSizeLessThan(160);
    }
}
