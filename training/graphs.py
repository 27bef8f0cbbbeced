"""A small writer of ONNX graphs: each method adds one operation and gives the name of its result."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 20
WEIGHTS_TO = 63  # weights are whole numbers from -63 to 63: with activations from 1 to 255, the sum of two products
# fits 16 bits, so that processors without the VNNI instructions, which add in 16 bits, give the same numbers
ACTIVATIONS_TO = 127  # activations are whole numbers from -127 to 127, kept around 128; or from 0 to 254


class Graph:
    """The graph under construction."""

    def __init__(self, *, whole_numbers: bool = True) -> None:
        """`whole_numbers`: weights and activations of linear maps are rounded to 8 bits; else 32-bit floats."""
        self.whole_numbers = whole_numbers
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.inputs: list[onnx.ValueInfoProto] = []
        self.outputs: list[onnx.ValueInfoProto] = []

    def take(self, name: str, kind: type[np.generic], shape: Sequence[str | int]) -> str:
        """An input."""
        element = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
        self.inputs.append(helper.make_tensor_value_info(name, element, shape))
        return name

    def give(self, name: str, value: str, shape: Sequence[str | int]) -> None:
        """An output of 32-bit floats called `name`."""
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def constant(self, values: np.ndarray | np.generic | float) -> str:
        """A constant; equal ones are kept once."""
        array = np.asarray(values)
        array = array.astype(np.float32) if array.dtype == np.float64 else array
        tensor = numpy_helper.from_array(np.array(array, order="C"))
        key = f"{array.dtype}{array.shape}{hash(array.tobytes())}"
        if key not in self.constants:
            tensor.name = f"c{len(self.constants)}"
            self.constants[key] = tensor
        return self.constants[key].name

    def add(self, operation: str, *inputs: str, **attributes: object) -> str:
        """The result of one operation."""
        result = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [result], **attributes))
        return result

    def linear(self, values: str, weight: np.ndarray, bias: np.ndarray | None, *, floor: float | None = None) -> str:
        """`values @ weight.T + bias`; `weight` is `(outputs, inputs)`.

        In whole numbers each row of `values` has a scale of its own, so that no row depends on another, and so no
        sentence on the batch it stands in; each row of `weight` likewise. Where no value is below `floor`, they are
        counted from it, which makes the steps half as wide.
        """
        if not self.whole_numbers:
            product = self.add("MatMul", values, self.constant(weight.T))
            return product if bias is None else self.add("Add", product, self.constant(bias))
        weights, scales = round_weights(weight)
        if floor is None:
            most, steps, zero = self.add("Abs", values), ACTIVATIONS_TO, 128
        else:
            values = most = self.add("Sub", values, self.constant(np.float32(floor)))
            steps, zero = 2 * ACTIVATIONS_TO, 0
            below = floor * (weights.sum(1, dtype=np.int64) * scales)
            bias = (below if bias is None else bias + below).astype(np.float32)
        most = self.add("ReduceMax", most, self.constant(np.array([-1])), keepdims=1)
        most = self.add("Max", most, self.constant(np.float32(1e-6)))
        step, origin = self.constant(np.float32(1 / steps)), self.constant(np.array(zero, dtype=np.uint8))
        rounded = self.add("QuantizeLinear", self.add("Div", values, most), step, origin)
        given = [rounded, self.constant(weights.T), step, self.constant(scales), origin]
        product = self.add("Mul", self.add("MatMulIntegerToFloat", *given, domain="com.microsoft"), most)
        return product if bias is None else self.add("Add", product, self.constant(bias))

    def rows(self, table: np.ndarray, numbers: str) -> str:
        """The rows of `table` with these numbers. Kept in 8 bits, one scale a row, where `whole_numbers`."""
        if not self.whole_numbers:
            return self.add("Gather", self.constant(table), numbers)
        scales = np.abs(table).max(1, keepdims=True) / 127
        scales[scales == 0] = 1
        found = self.add("Gather", self.constant(np.rint(table / scales).astype(np.int8)), numbers)
        found = self.add("Cast", found, to=TensorProto.FLOAT)
        return self.add("Mul", found, self.add("Gather", self.constant(scales.astype(np.float32)), numbers))

    def model(self) -> onnx.ModelProto:
        """The checked model."""
        graph = helper.make_graph(self.nodes, "firsthand", self.inputs, self.outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="firsthand")
        onnx.checker.check_model(model)
        return model


def round_weights(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights `(outputs, inputs)` as whole numbers of 8 bits, and the scale `(outputs,)` of each row."""
    scales = np.abs(weight).max(1) / WEIGHTS_TO
    scales[scales == 0] = 1
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)
