package org.trainingapproval.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void leavesNoCharacterThatCouldMeanAnything() {
        StringBuilder ascii = new StringBuilder();
        for (char character = ' '; character < 0x7F; character++) {
            ascii.append(character);
        }

        assertThat(Markdown.line(ascii.toString()).replaceAll("&#[0-9]+;", "")).matches("[A-Za-z0-9 ]+");
        assertThat(Markdown.line("a.b@c")).isEqualTo("a&#46;b&#64;c");
    }

    @Test
    void keepsWordsOfEveryLanguage() {
        assertThat(Markdown.line("Größe 日本語 😀")).isEqualTo("Größe 日本語 😀");
    }

    @Test
    void putsATextOnOneLine() {
        assertThat(Markdown.line("  one\r\n\t two\u2028three\u0000\u202E ")).isEqualTo("one two three");
    }

    @Test
    void keepsLineBreaksIfAsked() {
        assertThat(Markdown.lines("one\r\n    two\n\n- three\n")).isEqualTo("one<br>two<br><br>&#45; three");
    }
}
