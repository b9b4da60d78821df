package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures in the repository show the diagrams and tables as they are now. */
class PicturesTest {

    private static final Path PICTURES = Path.of("src/docs/pictures");

    @Test
    void everyPictureIsUpToDate() {
        List<Path> sources = Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> ModelFiles.files(ModelFiles.DIAGRAMS, ending).stream())
                .toList();

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(outOfDate(source, PICTURES)).isEmpty());
    }

    @Test
    void everyPictureHasASource() {
        assertThat(ModelFiles.files(PICTURES, ".svg"))
                .allSatisfy(picture -> assertThat(Stream.of(".bpmn", ".dmn")
                                .map(ending -> ModelFiles.DIAGRAMS.resolve(name(picture) + ending)))
                        .anyMatch(Files::exists));
    }

    @Test
    void aPictureOfAnOlderDiagramIsFound(@TempDir Path folder) throws Exception {
        Path diagram = Files.writeString(folder.resolve("training-request.bpmn"), "<changed/>");
        Files.copy(PICTURES.resolve("training-request.svg"), folder.resolve("training-request.svg"));

        assertThat(outOfDate(diagram, folder)).hasSize(1);
    }

    @Test
    void aMissingPictureIsFound(@TempDir Path folder) throws Exception {
        assertThat(outOfDate(Files.writeString(folder.resolve("new.bpmn"), "<new/>"), folder))
                .hasSize(1);
    }

    private static List<String> outOfDate(Path source, Path pictures) {
        Path picture = pictures.resolve(name(source) + ".svg");
        String text = ModelFiles.read(source).replace("\r\n", "\n");
        return Files.exists(picture)
                        && ModelFiles.read(picture).contains("<!-- source-sha256: " + sha256(text) + " -->")
                ? List.of()
                : List.of(picture + ": picture out of date, draw it again with: npm run render (in src/tooling)");
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
