package org.trainingapproval.request.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody claims that a training will bring.
 *
 * @param roiPercent return on investment in per cent; none when the training costs nothing
 * @param benefitKind how the benefit was worked out, as the form names it
 * @param share how much of the benefit comes from the training, in per cent
 * @param confidence how sure that is, in per cent
 * @param hasEvidence whether anything supports the claim
 * @param hasSource whether it says where that was found; true when nobody was asked
 * @param improvementPercent how far the target is from the baseline, in per cent of it; none when the baseline is 0
 * @param paybackMonths after how many months the training has paid for itself; none when it never does or costs nothing
 * @param monthsToEffect months until the training shows; none when nobody was asked
 */
public record ClaimFacts(
        @Nullable BigDecimal roiPercent,
        String benefitKind,
        int share,
        int confidence,
        boolean hasEvidence,
        boolean hasSource,
        @Nullable BigDecimal improvementPercent,
        @Nullable BigDecimal paybackMonths,
        @Nullable Integer monthsToEffect) {}
