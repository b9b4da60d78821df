package org.trainingapproval.platform.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Reads comma separated files: UTF-8, with a header line. */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param toRow makes something of a record, whose values are asked for by the name of their column
     * @return one for each record, in order
     * @throws IllegalArgumentException naming file and record, when {@code toRow} throws one
     */
    public static <T> List<T> read(Resource file, Function<CSVRecord, T> toRow) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .map(line -> read(file, line, toRow))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
        }
    }

    private static <T> T read(Resource file, CSVRecord line, Function<CSVRecord, T> toRow) {
        try {
            return toRow.apply(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file.getDescription() + ", record " + line.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }
}
