package org.objcryst.symmetry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises the operators of the tabulated settings; built when first asked. */
final class SettingIndex {
    private static final Map<Set<SymmetryOp>, Setting> BY_OPERATORS = build();

    private SettingIndex() {}

    private static Map<Set<SymmetryOp>, Setting> build() {
        Map<Set<SymmetryOp>, Setting> result = new HashMap<>();
        for (Setting setting : SettingTable.SETTINGS) {
            OperatorSet operators = OperatorSet.generatedBy(HallSymbol.generators(setting.hall()));
            result.putIfAbsent(operators.all(), setting);
        }
        return Map.copyOf(result);
    }

    static Optional<Setting> find(OperatorSet operators) {
        return Optional.ofNullable(BY_OPERATORS.get(operators.all()));
    }
}
