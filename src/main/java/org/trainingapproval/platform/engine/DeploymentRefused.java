package org.trainingapproval.platform.engine;

import jakarta.ws.rs.BadRequestException;
import java.util.List;

/** A deployment would break as soon as somebody used it. The engine's HTTP interface answers 400 with this message. */
class DeploymentRefused extends BadRequestException {

    DeploymentRefused(List<String> findings) {
        super("Not deployed. " + String.join(" ", findings));
    }
}
