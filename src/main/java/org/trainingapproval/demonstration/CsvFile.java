package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;

/** Reads a comma separated file as RFC 4180 describes it: UTF-8, a header line, quotes around values that hold a comma. */
final class CsvFile {

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();

    private CsvFile(String text) {
        this.text = text;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its lines in order, each a map from column to value
     * @throws IllegalArgumentException if a line has not as many values as the header
     */
    static List<Map<String, String>> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new CsvFile(new String(in.readAllBytes(), UTF_8)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private List<Map<String, String>> rows() {
        split();
        List<String> header = lines.get(0);
        return lines.stream().skip(1).map(values -> row(header, values)).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> values) {
        if (values.size() != header.size()) {
            throw new IllegalArgumentException("Expected the columns " + header + " but found " + values);
        }
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, header.size()).forEach(i -> row.put(header.get(i), values.get(i)));
        return row;
    }

    private void split() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                endValue();
            } else if (c == '\n' && !quoted) {
                endLine();
            } else if (c != '\r' || quoted) {
                value.append(c);
            }
        }
        if (!value.isEmpty() || !line.isEmpty()) {
            endLine();
        }
    }

    private void endValue() {
        line.add(value.toString());
        value.setLength(0);
    }

    private void endLine() {
        endValue();
        lines.add(line);
        line = new ArrayList<>();
    }
}
