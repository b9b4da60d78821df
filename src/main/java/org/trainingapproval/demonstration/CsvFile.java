package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Reads the comma separated files of the demonstration: UTF-8, with a header line. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its lines in order, each a map from column to value
     */
    static List<Map<String, String>> read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
