# Each target is one line, so that `python tools/dev.py TARGET` does the same without make.
PYTHON ?= python3
TARGETS = environment demo test golden lint fix bench corpus marks reading findings fuzz growth rooms calendar catalogue
.PHONY: $(TARGETS)
$(TARGETS):
	@$(PYTHON) tools/dev.py $@ $(TARGET) $(SECONDS) $(ARGS)
