"""Ask language models for sections of the playbook's own schemas. Off by default; a wrong answer is never used.

Pure Python: the caller decides through a `Journal` what is stored, what is allowed and what it may cost.
"""
