package org.trainingapproval.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

/**
 * The embedded server, stopped after everything that uses it. The library stops it in a shutdown hook of its own, at the
 * same time as the application closes, which then waits for a database that is gone. The library has no switch for that,
 * but its hook does nothing for a server that counts as closed; so it counts as closed until we close it.
 */
record ServerOfItsOwn(EmbeddedPostgres postgres) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerOfItsOwn.class);

    ServerOfItsOwn {
        countAsClosed(postgres, true);
    }

    @Override
    public void close() throws IOException {
        countAsClosed(postgres, false);
        postgres.close();
    }

    private static void countAsClosed(EmbeddedPostgres postgres, boolean closed) {
        Field field = ReflectionUtils.findField(EmbeddedPostgres.class, "closed");
        if (field == null || field.getType() != AtomicBoolean.class) {
            LOG.warn(
                    "This version of the embedded PostgreSQL stops by itself; stopping the application may take longer");
            return;
        }
        ReflectionUtils.makeAccessible(field);
        AtomicBoolean state = (AtomicBoolean) ReflectionUtils.getField(field, postgres);
        if (state != null) {
            state.set(closed);
        }
    }
}
