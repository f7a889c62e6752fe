"""Readiness: each rule, and that applying it twice changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.queue.readiness import Change, Node, recompute
from jobs.types import JobStatus


def node(id, status="pending", dependencies=(), **more):
    return Node(id, "strategy", status, tuple(dependencies), **more)


def after(*nodes, gate=True, paused=False):
    changes = {c.id: c for c in recompute(nodes, lambda module: gate, paused=paused)}
    return {n.id: changes[n.id].status if n.id in changes else n.status for n in nodes}


def test_a_job_without_upstream_is_ready_when_its_gate_is_open():
    assert after(node(1)) == {1: "ready"}


def test_a_job_waits_while_its_gate_is_shut():
    assert after(node(1), gate=False) == {1: "pending"}


def test_a_gate_that_closes_sends_a_ready_job_back():
    assert after(node(1, "ready"), gate=False) == {1: "pending"}


@pytest.mark.parametrize("ended", ["completed", "skipped"])
def test_a_well_ended_upstream_frees_its_dependant(ended):
    assert after(node(1, ended), node(2, dependencies=[1]))[2] == "ready"


@pytest.mark.parametrize("open_state", ["pending", "running"])
def test_an_open_upstream_keeps_its_dependant_waiting(open_state):
    assert after(node(1, open_state), node(2, dependencies=[1]))[2] == "pending"


@pytest.mark.parametrize("stopped", ["failed", "cancelled"])
def test_a_stopped_upstream_blocks_and_is_named(stopped):
    changes = recompute([node(1, stopped), node(2, dependencies=[1])], lambda m: True, paused=False)
    assert changes == [Change(2, "pending", "blocked", 1)]


def test_a_block_names_its_root_through_other_blocked_jobs():
    nodes = [node(1, "failed"), node(2, dependencies=[1]), node(3, dependencies=[2])]
    assert recompute(nodes, lambda m: True, paused=False)[-1] == Change(3, "pending", "blocked", 1)


def test_a_block_ends_by_itself_when_its_cause_is_gone():
    assert after(node(1, "completed"), node(2, "blocked", [1], blocked_by=1))[2] == "ready"


def test_a_paused_plan_and_a_manual_job_make_nothing_ready():
    assert after(node(1), paused=True) == {1: "pending"}
    assert after(node(1, manual=True)) == {1: "pending"}


@pytest.mark.parametrize("status", ["running", "completed", "failed", "cancelled", "skipped"])
def test_what_is_running_or_ended_is_left_alone(status):
    assert recompute([node(1, status)], lambda m: False, paused=True) == []


@given(
    st.lists(st.tuples(st.sampled_from(JobStatus.values), st.sets(st.integers(0, 7)), st.booleans()), max_size=8),
    st.booleans(),
    st.booleans(),
)
def test_on_its_own_outcome_it_finds_nothing(rows, gate, paused):
    nodes = [
        Node(i, "strategy", status, tuple(d for d in dependencies if d < i), manual)
        for i, (status, dependencies, manual) in enumerate(rows)
    ]
    changes = {c.id: c for c in recompute(nodes, lambda m: gate, paused=paused)}
    settled = [
        Node(n.id, n.module, changes[n.id].status, n.dependencies, n.manual, changes[n.id].blocked_by)
        if n.id in changes
        else n
        for n in nodes
    ]
    assert recompute(settled, lambda m: gate, paused=paused) == []
