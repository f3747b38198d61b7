#!/bin/bash -eu
# Builds a program for each target, with its seeds and the tokens beside it.
python3 -m pip install .

export PYTHONPATH="$PWD/fuzz:$PWD/tests/helpers"
for target in $(python3 -c 'from targets import TARGETS; print(*TARGETS)'); do
  program="fuzz/${target}_fuzzer.py"
  printf 'import sys\n\nfrom start import main\n\nmain("%s", sys.argv[1:])\n' "$target" > "$program"
  compile_python_fuzzer "$program" --paths fuzz --paths tests/helpers \
    --hidden-import targets --collect-all instancelint
  python3 -c 'import sys; from pathlib import Path; from seeds import write; write(sys.argv[1], Path(sys.argv[2]))' \
    "$target" "$WORK/$target"
  zip -jqr "$OUT/${target}_fuzzer_seed_corpus.zip" "$WORK/$target" "fuzz/corpus/$target"
  cp fuzz/tokens.dict "$OUT/${target}_fuzzer.dict"
done
