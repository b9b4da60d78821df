package org.trainingapproval.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.settings.TrainingSettings;

/** Tells whoever started the application where to find it. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    private final TrainingSettings settings;

    ReadyMessage(TrainingSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info("Training Approval is ready: {}", settings.publicUrl());
    }
}
